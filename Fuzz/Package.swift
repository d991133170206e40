// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the ordinary build and its tests neither build nor see the fuzzers.
let saransh = Target.Dependency.product(name: "SaranshText", package: "saransh")
let readers = Target.Dependency.product(name: "SaranshReaders", package: "saransh")
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "saransh", path: "..")],
  targets: [
    .target(name: "FuzzSupport", dependencies: [saransh], swiftSettings: settings),
    .executableTarget(
      name: "FuzzNormalizer", dependencies: ["FuzzSupport", saransh], swiftSettings: settings),
    .executableTarget(
      name: "FuzzSegmenter", dependencies: ["FuzzSupport", saransh], swiftSettings: settings),
    .executableTarget(
      name: "FuzzNumbers", dependencies: ["FuzzSupport", saransh], swiftSettings: settings),
    .executableTarget(
      name: "FuzzReaders", dependencies: ["FuzzSupport", readers], swiftSettings: settings),
  ]
)
