// swift-tools-version: 6.2
import PackageDescription

// A package of its own, because everything in it is compiled for libFuzzer, which looks at what an
// input reaches; see `make fuzz`.
let package = Package(
    name: "fuzz",
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet"),
        .target(name: "CLibXML2Shim", dependencies: ["CLibXML2"]),
        .target(
            name: "Exact",
            exclude: ["WorkingDays/generate.py", "WorkingDays/differences.txt"],
            swiftSettings: settings),
        .target(
            name: "Markup", dependencies: ["CLibXML2", "CLibXML2Shim", "CUchardet"],
            swiftSettings: settings),
        .target(
            name: "FEEL", dependencies: ["Exact"], exclude: ["Temporal/Zones/generate.py"],
            swiftSettings: settings),
        .target(name: "DMN", dependencies: ["Exact", "FEEL", "Markup"], swiftSettings: settings),
        .target(name: "Fuzzing", dependencies: ["DMN", "Exact", "FEEL"], swiftSettings: settings),
        .executableTarget(
            name: "fuzz", dependencies: ["Fuzzing"],
            // libFuzzer brings `main`.
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]),
    ]
)

var settings: [SwiftSetting] {
    [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
    ]
}
