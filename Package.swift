// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: Swift 6, explicit existentials,
/// imports that stay internal unless an API needs them, and no warnings.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library target under `Sources/`; `uses` lists every module it may import, `embeds` the files
/// whose bytes are compiled in (links to the one copy under `Reports/`), `excludes` the files in its
/// folder that are not compiled.
func library(
    _ name: String, uses: [Target.Dependency] = [], embeds: [String] = [], excludes: [String] = []
) -> Target {
    .target(
        name: name, dependencies: uses, exclude: excludes,
        resources: embeds.map { .embedInCode($0) }, swiftSettings: strict)
}

/// The tests of one target, under `Tests/<name>Tests`; `excludes` are the folders there that
/// hold no Swift.
func tests(
    _ name: String, uses: [Target.Dependency] = [], excludes: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + uses, exclude: excludes,
        swiftSettings: strict)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")

// Arrows point down only: a target may use those above it in this list.
let package = Package(
    name: "heng",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // System libraries; `apt` names what to install.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        // What libxml2 declares variadic, or differently from version to version.
        .target(name: "CLibXML2Shim", dependencies: ["CLibXML2"]),

        // Random numbers with a seed, for the tests of every module.
        .target(name: "Seeded", path: "Tests/Seeded", swiftSettings: strict),

        library(
            "Exact", excludes: ["WorkingDays/generate.py", "WorkingDays/differences.txt"]),
        tests(
            "Exact", uses: ["Seeded"],
            excludes: ["Conformance/generate_reference.py", "Conformance/decimal_reference.py"]),
        library("Parallel"), tests("Parallel"),
        library("Markup", uses: ["CLibXML2", "CLibXML2Shim", "CUchardet"]),
        tests("Markup", uses: ["Seeded"]),
        library("ZipArchive", uses: ["CZip", "CZlib", "Markup"]),
        tests("ZipArchive", uses: ["Markup", "Seeded"]),
        library(
            "Workbook", uses: ["CXlsxWriter", "Exact", "Markup", "Parallel", "ZipArchive"]),
        tests("Workbook", uses: ["Exact", "Seeded", "ZipArchive"]),
        library("FEEL", uses: ["Exact"], excludes: ["Temporal/Zones/generate.py"]),
        tests("FEEL", uses: ["Exact", "Seeded"], excludes: ["Reference"]),
        library("DMN", uses: ["Exact", "FEEL", "Markup"]),
        // Runs the conformance suite of DMN; see `make conformance`.
        .executableTarget(
            name: "conformance", dependencies: ["DMN", "Exact", "FEEL", "Markup"],
            swiftSettings: strict),
        tests("DMN", uses: ["Exact", "FEEL", "Markup", "conformance"]),
        // Makes and checks inputs nobody meant; `make fuzz` feeds it with many more (Tests/Fuzz).
        .target(
            name: "Fuzzing", dependencies: ["DMN", "Exact", "FEEL"], path: "Tests/Fuzzing",
            swiftSettings: strict),
        tests("Fuzzing", uses: ["DMN", "FEEL"]),
        library("Model", uses: ["Exact", crypto]), tests("Model", uses: ["Exact"]),
        library("Settings", uses: ["Model", yams]), tests("Settings", uses: ["Model"]),
        library("Rules", uses: ["DMN", "Exact", "FEEL", "Model", crypto]),
        tests("Rules", uses: ["Exact", "FEEL", "Model", "RuleFixtures", "Seeded"]),
        // Invented facts and criteria, shared by the tests of Rules and Scoring.
        .target(
            name: "RuleFixtures", dependencies: ["Model", "Exact", "Rules"],
            path: "Tests/RuleFixtures",
            swiftSettings: strict),
        library("Forms", uses: ["Exact", "Markup", "Model", "Rules", "Workbook", "ZipArchive"]),
        tests("Forms", uses: ["Exact", "Indicators", "Model", "Seeded", "Workbook", "ZipArchive"]),
        library("Scoring", uses: ["Exact", "Model", "Parallel", "Rules"]),
        // Reads the sample round too, through modules from further down.
        tests(
            "Scoring",
            uses: ["Evidence", "Exact", "Indicators", "Model", "RuleFixtures", "Rules", "Seeded"]),
        library("WARC", uses: ["CDeflate", "CZlib", "Exact", crypto]),
        tests("WARC", uses: ["Exact"]),
        // Reads archives as fast as it can; see `make bench-warc`.
        .executableTarget(
            name: "warcbench", dependencies: ["WARC"], path: "Benchmarks/Archive",
            exclude: ["peers.py"], swiftSettings: strict),
        library("WACZ", uses: ["Markup", "WARC", "ZipArchive", crypto]),
        tests("WACZ", uses: ["Exact", "WARC", "ZipArchive"]),
        library("Crawl", uses: ["CCurl", "Exact", "Markup", "WARC"]),
        tests("Crawl", uses: ["Exact", "Markup", "Seeded", "WARC"], excludes: ["Fixtures"]),
        library("Indicators", uses: ["Exact", "Markup", "Model", "Rules", "Settings", crypto]),
        tests("Indicators", uses: ["Exact", "FEEL", "Model", "Rules"]),
        // Tables of indicators as officials have them, in and out.
        library(
            "Tables",
            uses: ["Exact", "Indicators", "Markup", "Model", "Rules", "Settings", "Workbook"]),
        tests(
            "Tables",
            uses: ["Exact", "Indicators", "Model", "Rules", "Settings", "Workbook"],
            excludes: ["Foreign", "Tables"]),
        library(
            "Evidence",
            uses: [
                "Exact", "Forms", "Model", "Markup", "Parallel", "Settings", "WARC", "Workbook",
                "ZipArchive", crypto,
            ],
            embeds: ["Resources/submission.xsd"]),
        tests(
            "Evidence",
            uses: [
                "Crawl", "Exact", "Forms", "Indicators", "Model", "Markup", "Settings", "WARC",
                "Workbook", "ZipArchive",
            ]),
        library(
            "Reports",
            uses: ["Exact", "Model", "Markup", "Parallel", "Workbook", "ZipArchive", crypto],
            embeds: [
                "XML/report.xsd", "XML/report.xsl", "XML/record.css", "HTML/report.css",
                "HTML/report.js", "JSON/report.schema.json", "Evaluation/evaluation.css",
            ]),
        // Writes the reports of a synthetic round; see `make bench-report`.
        .executableTarget(
            name: "reportbench", dependencies: ["Exact", "Model", "Reports"],
            path: "Benchmarks/Report", exclude: ["peers.py"], swiftSettings: strict),
        tests("Reports", uses: ["Exact", "Model", "Markup", "Workbook", "ZipArchive"]),
        library(
            "Assessment",
            uses: [
                "Crawl", "Evidence", "Exact", "Forms", "Indicators", "Markup", "Model", "Rules",
                "Scoring", "Settings", "Tables", "WARC", "Workbook",
            ]),
        tests(
            "Assessment",
            uses: [
                "Crawl", "Evidence", "Exact", "Forms", "Indicators", "Markup", "Model", "Reports",
                "Rules",
                "Scoring", "Settings", "Tables", "WARC", "Workbook", "ZipArchive",
            ],
            excludes: ["HandRounds"]),
        // Scores thousands of units from fact files; see `make bench-score`.
        .executableTarget(
            name: "scorebench",
            dependencies: [
                "Evidence", "Exact", "Indicators", "Model", "Parallel", "Reports", "Rules",
                "Scoring",
            ],
            path: "Benchmarks/Scoring", exclude: ["bench.py", "peers.py", "workload.py"],
            swiftSettings: strict),
        .executableTarget(
            name: "heng",
            dependencies: [
                "Assessment", "Crawl", "DMN", "Evidence", "Exact", "FEEL", "Forms", "Indicators",
                "Markup", "Model",
                "Reports", "Settings", "Tables", "WACZ", "WARC",
                argumentParser, crypto,
            ], swiftSettings: strict),
        .testTarget(
            name: "HengTests", dependencies: ["heng", "Seeded", "WARC", "ZipArchive"],
            exclude: ["Fixtures"],
            swiftSettings: strict),
    ]
)
