// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that measuring builds the two modules measured and nothing else.
let package = Package(
    name: "rulebench",
    targets: [
        .target(
            name: "Exact",
            exclude: ["WorkingDays/generate.py", "WorkingDays/differences.txt"],
            swiftSettings: settings),
        .target(
            name: "FEEL", dependencies: ["Exact"], exclude: ["Temporal/Zones/generate.py"],
            swiftSettings: settings),
        .executableTarget(
            name: "rulebench", dependencies: ["Exact", "FEEL"], swiftSettings: settings),
    ]
)

var settings: [SwiftSetting] {
    [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
    ]
}
