// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that measuring builds the modules measured and nothing else.
let package = Package(
    name: "rulebench",
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
        .executableTarget(
            name: "rulebench", dependencies: ["DMN", "Exact", "FEEL"], swiftSettings: settings),
    ]
)

var settings: [SwiftSetting] {
    [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
    ]
}
