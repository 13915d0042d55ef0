import Foundation
import Model
import Reports

/// Reads a file named on the command line.
enum InputFile {
    /// Result records of large rounds stay far below this.
    static let largest = 512 * 1024 * 1024

    /// The bytes of `path`.
    ///
    /// - Throws: `RejectedInput` when there is no such file, or it is too large.
    static func read(_ path: String) throws -> [UInt8] {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular,
            let size = attributes[.size] as? Int
        else { throw unreadable(path) }
        guard size <= largest else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: path), Wording(zh: "文件过大", en: "the file is too large"),
                    found: "\(size / 1_048_576) MB",
                    wanted: Wording(
                        zh: "不超过 \(largest / 1_048_576) MB",
                        en: "at most \(largest / 1_048_576) MB")))
        }
        guard let data = FileManager.default.contents(atPath: path) else { throw unreadable(path) }
        return [UInt8](data)
    }

    /// A record, read as far as it is needed.
    ///
    /// - Throws: `RejectedInput` when there is no such file.
    static func record(_ path: String) throws(RejectedInput) -> RecordFile {
        guard let file = RecordFile(path, file: path) else { throw unreadable(path) }
        return file
    }

    private static func unreadable(_ path: String) -> RejectedInput {
        RejectedInput(
            Notice(
                .error, at: Place(file: path),
                Wording(zh: "读不到这个文件", en: "this file cannot be read"),
                fix: Wording(zh: "检查路径", en: "check the path")))
    }
}
