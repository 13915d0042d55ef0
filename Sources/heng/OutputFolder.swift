import Foundation
import Model

/// A folder results are written to: nothing is overwritten unless forced, and
/// no file is ever left half written.
struct OutputFolder {
    /// The folder.
    let url: URL

    /// Opens `path`, making it when absent.
    ///
    /// - Throws: `RejectedInput` when it holds files and `force` is off, or
    ///   when it cannot be made.
    init(_ path: String, force: Bool) throws {
        url = URL(fileURLWithPath: path, isDirectory: true)
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        if manager.fileExists(atPath: url.path, isDirectory: &isFolder) {
            guard isFolder.boolValue else {
                throw RejectedInput(
                    Notice(
                        .error, at: Place(file: path),
                        Wording(zh: "输出位置不是文件夹", en: "the output is not a folder"),
                        fix: Wording(zh: "换一个 --output", en: "give another --output")))
            }
            // What an interrupted crawl left is no result that could be lost.
            if !force, let content = try? manager.contentsOfDirectory(atPath: url.path),
                content.contains(where: { !$0.hasSuffix(".partial") })
            {
                throw RejectedInput(
                    Notice(
                        .error, at: Place(file: path),
                        Wording(
                            zh: "输出文件夹不是空的，已有文件不会被覆盖",
                            en: "the output folder is not empty; nothing there is overwritten"),
                        fix: Wording(
                            zh: "换一个 --output，或加 --force",
                            en: "give another --output, or add --force")))
            }
        }
        try manager.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// Writes one file below the folder, whole or not at all.
    func write(_ bytes: [UInt8], to path: String) throws {
        let file = try begin(path)
        try file.write(bytes)
        try file.finish()
    }

    /// Begins a file below the folder, which is there once it is finished.
    func begin(_ path: String) throws -> GrowingFile {
        let target = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        return try GrowingFile(target)
    }
}
