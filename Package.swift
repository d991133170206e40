// swift-tools-version: 6.1
import PackageDescription

// CI sets SARANSH_STRICT=1: every warning is then an error.
let strict = Context.environment["SARANSH_STRICT"] == "1"
let swiftSettings: [SwiftSetting] =
  [.swiftLanguageMode(.v6)] + (strict ? [.unsafeFlags(["-warnings-as-errors"])] : [])

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "saransh",
  products: [
    .executable(name: "saransh", targets: ["SaranshCommand"]),
    .library(name: "Saransh", targets: ["Saransh"]),
    // With the types a reader hands out.
    .library(name: "SaranshReaders", targets: ["Readers", "ArticleModel"]),
    // With the modules whose types the text layer hands out.
    .library(
      name: "SaranshText", targets: ["TextAnalysis", "LocaleRules", "ArticleModel", "ICU4C"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C and C++ behind a wall: each has one Swift importer.
    .systemLibrary(
      name: "CICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["CICUSystem"]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstandard", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "CLanguageDetector", linkerSettings: [.linkedLibrary("cld2")]),
    .target(name: "CJSONReader", linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(
      name: "CXMLSystem", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CMarkupReader", dependencies: ["CXMLSystem"]),
    .systemLibrary(name: "CMarkdown", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .target(name: "CLocaleData"),

    .target(name: "ArticleModel", swiftSettings: swiftSettings),
    .target(name: "ICU4C", dependencies: ["CICU"], swiftSettings: swiftSettings),
    .target(
      name: "LocaleRules", dependencies: ["CLocaleData", yams], swiftSettings: swiftSettings),
    .target(
      name: "TextAnalysis",
      dependencies: ["ArticleModel", "ICU4C", "LocaleRules", "CStemmer", "CLanguageDetector"],
      swiftSettings: swiftSettings),
    .target(
      name: "Summarization", dependencies: ["ArticleModel", "LocaleRules", "TextAnalysis"],
      swiftSettings: swiftSettings),
    .target(
      name: "Digests",
      dependencies: ["ArticleModel", "ICU4C", "Summarization", "TextAnalysis"],
      swiftSettings: swiftSettings),
    .target(
      name: "Readers",
      dependencies: [
        "ArticleModel", "ICU4C", "CJSONReader", "CMarkdown", "CMarkupReader", "CZlib", "CZstandard",
        yams,
      ],
      swiftSettings: swiftSettings),
    .target(name: "Writers", dependencies: ["ArticleModel"], swiftSettings: swiftSettings),
    .target(
      name: "Saransh",
      dependencies: [
        "ArticleModel", "ICU4C", "LocaleRules", "TextAnalysis", "Summarization", "Digests",
        "Readers", "Writers", "CSodium", grdb, yams,
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "SaranshCommand",
      // Each module it imports: without one here it is not compiled again when that one changes.
      dependencies: [
        "Saransh", "ArticleModel", "Digests", "ICU4C", "LocaleRules", "Readers", "Summarization",
        "TextAnalysis", "Writers", argumentParser,
      ],
      swiftSettings: swiftSettings),

    // What the test targets share: seeded random text and Unicode's conformance files.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    .testTarget(
      name: "ICU4CTests", dependencies: ["ICU4C", "TestSupport"], swiftSettings: swiftSettings),
    .testTarget(
      name: "ArticleModelTests", dependencies: ["ArticleModel", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "LocaleRulesTests", dependencies: ["LocaleRules", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TextAnalysisTests",
      dependencies: ["TextAnalysis", "ArticleModel", "LocaleRules", "ICU4C", "TestSupport"],
      exclude: ["Sentences/golden", "Numbers/golden"], swiftSettings: swiftSettings),
    .testTarget(
      name: "SummarizationTests",
      dependencies: [
        "Summarization", "TextAnalysis", "ArticleModel", "LocaleRules", "TestSupport",
      ],
      exclude: ["Evaluation/rouge-score"], swiftSettings: swiftSettings),
    .testTarget(
      name: "DigestsTests",
      dependencies: [
        "Digests", "ArticleModel", "LocaleRules", "Saransh", "Summarization", "TextAnalysis",
        "Writers",
      ],
      exclude: ["stories"], swiftSettings: swiftSettings),
    .testTarget(
      name: "ReadersTests",
      dependencies: ["ArticleModel", "Readers", "CJSONReader", "CZlib", "CZstandard"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "WritersTests", dependencies: ["ArticleModel", "Writers"], exclude: ["schemas"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "SaranshTests",
      dependencies: ["Saransh", "ArticleModel", "Readers", "Writers", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "CommandTests", dependencies: ["SaranshCommand", "TestSupport"],
      exclude: ["golden", "inputs"], swiftSettings: swiftSettings),
  ]
)
