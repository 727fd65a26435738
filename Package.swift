// swift-tools-version: 6.1
import PackageDescription

/// Strict everywhere: an import is visible only where it is written, existential types are spelled out.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The walls: each outside library stands behind exactly one target (`make check` holds them).
let package = Package(
  name: "handbook",
  products: [
    .executable(name: "handbook", targets: ["handbook"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // The preview's server.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    // The oracle of the template tests; the program itself does not use it.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Debian's package has no .pc file: the module map links the library.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .target(name: "Diagnostics", exclude: ["Diagnostics.docc"], swiftSettings: strict),
    .target(name: "Parallelism", swiftSettings: strict),
    .target(name: "Hashing", swiftSettings: strict),
    .target(name: "Archives", dependencies: ["CZip"], swiftSettings: strict),
    .target(name: "GzipCompression", dependencies: ["CZlib"], swiftSettings: strict),
    .target(name: "BrotliCompression", dependencies: ["CBrotli"], swiftSettings: strict),
    .target(
      name: "Verification", dependencies: ["Diagnostics", "Hashing", "Parallelism"], swiftSettings: strict),
    .target(
      name: "Fields", dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Languages", dependencies: ["Diagnostics", "Fields"], swiftSettings: strict),
    .target(name: "Markup", dependencies: ["Diagnostics", "CCmarkGFM"], swiftSettings: strict),
    .target(
      name: "ContentModel",
      dependencies: ["Diagnostics", "Fields", "Hashing", "Languages", "Markup", "Parallelism"],
      swiftSettings: strict),
    .target(
      name: "SearchIndexing", dependencies: ["Hashing", "Languages", "Parallelism", "CStemmer"],
      resources: [.embedInCode("Client")], swiftSettings: strict),
    .target(
      name: "SiteRendering",
      dependencies: [
        "Diagnostics", "Fields", "Hashing", "Languages", "Markup", "ContentModel", "Parallelism",
        "SearchIndexing",
      ],
      swiftSettings: strict),
    .target(
      name: "Bundles",
      dependencies: [
        "Diagnostics", "Fields", "Hashing", "Parallelism", "Archives", "Verification", "ContentModel",
        "SiteRendering",
      ],
      swiftSettings: strict),
    .target(
      name: "Publishing",
      dependencies: [
        "Diagnostics", "Fields", "Archives", "Bundles", "ContentModel", "SiteRendering", "Parallelism",
        "Hashing", "GzipCompression", "BrotliCompression", "Verification",
      ],
      swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: [
        "Diagnostics", "Hashing", "Publishing",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Client")], swiftSettings: strict),
    .executableTarget(
      name: "handbook",
      dependencies: [
        "Bundles", "ContentModel", "Diagnostics", "Fields", "Preview", "Publishing", "SiteRendering",
        "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "handbook-bench",
      dependencies: [
        "Diagnostics", "Publishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // What the tests of several modules share.
    .target(
      name: "HandbookTestSupport", dependencies: ["Diagnostics"], path: "Tests/Support",
      swiftSettings: strict),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"], swiftSettings: strict),
    .testTarget(
      name: "VerificationTests", dependencies: ["Verification", "Diagnostics", "HandbookTestSupport"],
      swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ArchivesTests", dependencies: ["Archives", "HandbookTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CompressionTests",
      dependencies: ["GzipCompression", "BrotliCompression", "HandbookTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "FieldsTests", dependencies: ["Fields", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "Diagnostics", "CCmarkGFM"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "LanguagesTests", dependencies: ["Languages", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ContentModelTests",
      dependencies: ["ContentModel", "Fields", "Languages", "Markup", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "SearchIndexingTests",
      dependencies: ["SearchIndexing", "Hashing", "Languages", "Diagnostics", "HandbookTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteRenderingTests",
      dependencies: [
        "SiteRendering", "ContentModel", "Diagnostics", "HandbookTestSupport", "SearchIndexing",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "ContentModel", "SiteRendering", "Diagnostics", "Hashing", "HandbookTestSupport",
        "Verification",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PreviewTests", dependencies: ["Preview", "Publishing", "Diagnostics", "HandbookTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["handbook", "HandbookTestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
