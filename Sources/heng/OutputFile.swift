import Foundation
import Model

/// A file named on the command line or made in a folder: not overwritten unless forced, and never
/// left half written.
enum OutputFile {
    /// Refuses paths where something stands already, all at once.
    static func requireFree(_ paths: [String], force: Bool) throws {
        let taken = force ? [] : paths.filter { FileManager.default.fileExists(atPath: $0) }
        guard taken.isEmpty else {
            throw RejectedInput(
                taken.map { path in
                    Notice(
                        .error, at: Place(file: path),
                        Wording(
                            zh: "文件已存在，不会被覆盖", en: "the file exists; it is not overwritten"),
                        fix: Wording(
                            zh: "换一个位置，或加 --force", en: "choose another place, or add --force"))
                })
        }
    }

    /// Writes `bytes`, whole or not at all.
    static func write(_ bytes: [UInt8], to path: String, force: Bool) throws {
        try requireFree([path], force: force)
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
