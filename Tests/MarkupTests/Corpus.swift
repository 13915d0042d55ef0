import Foundation

/// Pages of the generated site that crawls are measured on, where its generator is at hand.
enum Corpus {
    private static let generator = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("../../../shared/bench/crawl/gen.py")
        .standardizedFileURL

    static var exists: Bool {
        FileManager.default.fileExists(atPath: generator.path)
    }

    /// A small site: its lists, its articles, in UTF-8 and GB18030.
    static func pages() throws -> [[UInt8]] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-corpus-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let site = folder.appendingPathComponent("www")
        try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", generator.path, site.path, "150", "11"]
        python.standardOutput = FileHandle.nullDevice
        try python.run()
        python.waitUntilExit()
        let files = FileManager.default.enumerator(at: site, includingPropertiesForKeys: nil)
        let pages = (files?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "html" }
        return try pages.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }
    }
}
