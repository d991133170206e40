// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "news-desk",
  dependencies: [.package(name: "saransh", path: "../..")],
  targets: [
    .executableTarget(
      name: "NewsDesk",
      dependencies: [
        .product(name: "Saransh", package: "saransh"),
        .product(name: "SaranshText", package: "saransh"),
      ])
  ]
)
