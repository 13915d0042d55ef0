import Foundation
import Model

/// Reads a file named on the command line.
enum InputFile {
    /// Result records of large rounds stay far below this.
    static let largest = 512 * 1024 * 1024

    /// The bytes of `path`.
    ///
    /// - Throws: `RejectedInput` when there is no such file, or it is too large.
    static func read(_ path: String) throws -> [UInt8] {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
            let data = FileManager.default.contents(atPath: path)
        else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: path),
                    Wording(zh: "读不到这个文件", en: "this file cannot be read"),
                    fix: Wording(zh: "检查路径", en: "check the path")))
        }
        guard size <= largest else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: path), Wording(zh: "文件太大", en: "the file is too large"),
                    found: "\(size)", wanted: Wording(verbatim: "≤ \(largest)")))
        }
        return [UInt8](data)
    }
}
