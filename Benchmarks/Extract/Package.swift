// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that measuring builds the module measured and nothing else.
let package = Package(
    name: "extractbench",
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet"),
        .target(name: "CLibXML2Shim", dependencies: ["CLibXML2"]),
        .target(
            name: "Markup", dependencies: ["CLibXML2", "CLibXML2Shim", "CUchardet"],
            swiftSettings: settings),
        .executableTarget(
            name: "extractbench", dependencies: ["Markup"], swiftSettings: settings),
    ]
)

var settings: [SwiftSetting] {
    [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
    ]
}
