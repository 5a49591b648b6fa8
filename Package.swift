// swift-tools-version: 6.2
import PackageDescription

let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
// Only the tests look at registers through it, as another program would.
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "grants",
  products: [.executable(name: "grants", targets: ["grants"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // Build tools: text files become string literals in the binary.
    .executableTarget(name: "EmbedText"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedText"]),

    // A target may depend only on targets named above it.
    .systemLibrary(name: "CSQLiteSession", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CFileSystem"),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Domain"),
    .target(name: "Schema", path: "Schema", exclude: ["schema.sql"], plugins: ["EmbedFiles"]),
    .target(name: "Examples", plugins: ["EmbedFiles"]),
    .target(name: "SafeText"),
    .target(name: "Terminal", dependencies: ["SafeText"]),
    .target(name: "Files", dependencies: ["CFileSystem"]),
    .target(name: "JSON"),
    .target(name: "Programs"),
    .target(name: "Mail", dependencies: ["Programs"]),
    .target(name: "Printing", dependencies: ["Programs"]),
    .target(name: "Sealing", dependencies: ["Files", "Programs"]),
    .target(name: "XML", dependencies: ["CExpat"]),
    .target(name: "Sheets", dependencies: ["CZlib", "XML"]),
    .target(
      name: "IATIStandard", dependencies: ["JSON", "XML"], exclude: ["data/ORIGIN.md"],
      plugins: ["EmbedFiles"]),
    .target(
      name: "Exchange", dependencies: ["Domain", "IATIStandard", "JSON", "Sheets", "XML"]),
    .target(
      name: "Reporting",
      dependencies: ["Domain", "IATIStandard", "JSON", "SafeText", "Sheets", "XML"],
      exclude: ["Answers/keys.md"], plugins: ["EmbedFiles"]),
    .target(
      name: "Persistence",
      dependencies: [
        "Domain", "Schema", "CSQLiteSession", "CZlib", "Files", crypto,
      ]),
    .target(
      name: "UseCases",
      dependencies: [
        "Domain", "Exchange", "Files", "IATIStandard", "JSON", "Persistence", "Printing",
        "Reporting", "SafeText", "Sealing", "Sheets",
      ]),
    .target(
      name: "Phrases",
      dependencies: [
        "Domain", "Exchange", "Files", "JSON", "Persistence", "Printing", "Reporting", "Sealing",
        "Sheets", "UseCases", "XML",
      ]),
    .executableTarget(
      name: "grants",
      dependencies: [
        "Domain", "Examples", "Exchange", "Files", "IATIStandard", "JSON", "Mail", "Persistence",
        "Phrases", "Printing", "Reporting", "SafeText", "Sealing", "Sheets", "Terminal", "UseCases",
        "XML", argumentParser,
      ]),

    // Not run by the tests: scripts/build && swift run -c release Benchmarks
    .executableTarget(
      name: "Benchmarks", dependencies: ["Domain", "Persistence", "Sheets"], path: "Benchmarks",
      exclude: ["Floors"]),

    // A file system for SQLite that fails when it is told to.
    .target(
      name: "FaultyFiles", path: "Tests/FaultyFiles", linkerSettings: [.linkedLibrary("sqlite3")]),
    // All that parses, for the dice of the tests and for libFuzzer.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "CSQLiteSession", "Domain", "Exchange", "IATIStandard", "Persistence", "Reporting",
        "Sheets", "XML",
      ], path: "Tests/FuzzTargets"),
    .target(name: "TestSupport", dependencies: ["Domain"], path: "Tests/TestSupport"),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"]),
    .testTarget(name: "TerminalTests", dependencies: ["SafeText", "Terminal"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "CSQLiteSession"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
    .testTarget(name: "XMLTests", dependencies: ["XML", "TestSupport"]),
    .testTarget(name: "MailTests", dependencies: ["Mail"]),
    .testTarget(name: "PrintingTests", dependencies: ["Printing", "TestSupport"]),
    .testTarget(name: "SheetsTests", dependencies: ["Sheets", "TestSupport"]),
    .testTarget(name: "IATIStandardTests", dependencies: ["IATIStandard", "TestSupport", "XML"]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Domain", "Exchange", "IATIStandard", "JSON", "Sheets", "TestSupport", "XML"]),
    .testTarget(
      name: "ReportingTests", dependencies: ["Domain", "JSON", "Reporting", "TestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "PersistenceTests",
      dependencies: [
        "Domain", "Schema", "Persistence", "CSQLiteSession", "FaultyFiles", "Files", "TestSupport",
        grdb,
      ],
      exclude: ["Layouts"]),
    .testTarget(
      name: "UseCasesTests",
      dependencies: [
        "Domain", "Exchange", "Files", "Persistence", "Reporting", "Sheets", "UseCases",
        "TestSupport",
      ]),
    .testTarget(
      name: "grantsTests",
      dependencies: [
        "grants", "FuzzTargets", "Phrases", "UseCases", "CSQLiteSession", "Domain", "Examples",
        "Exchange", "Files",
        "Persistence",
        "Printing",
        "Reporting", "Sealing", "Sheets", "Terminal", "TestSupport", "XML",
        argumentParser,
      ], exclude: ["Corpus", "FuzzCases", "Reports", "Version1"]),
  ])

for target in package.targets
where target.type != .plugin && target.type != .system && target.name != "FaultyFiles" {
  target.swiftSettings =
    ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
    .map { .enableUpcomingFeature($0) } + [.treatAllWarnings(as: .error)]
}

// scripts/fuzz only: libFuzzer leads the way through the code, AddressSanitizer watches.
if Context.environment["GRANTS_FUZZ"] != nil {
  let sanitized = ["-sanitize=fuzzer,address"]
  let watched = [
    "Domain", "JSON", "XML", "Sheets", "IATIStandard", "Exchange", "Reporting", "Persistence",
    "FuzzTargets",
  ]
  for target in package.targets where watched.contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(sanitized)]
  }
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzTargets"], path: "Fuzzing",
      swiftSettings: [.unsafeFlags(sanitized + ["-parse-as-library"])],
      // The usual linker, gold, breaks down over this one.
      linkerSettings: [.unsafeFlags(sanitized + ["-use-ld=lld"])]))
}
