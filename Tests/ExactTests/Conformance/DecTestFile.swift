import Exact
import Foundation

/// The rows of one General Decimal Arithmetic test file that a finite decimal128 can answer.
///
/// Format: https://speleotrove.com/decimal/dtfile.html
struct DecTestFile {
    /// One test: `dqadd001 add 1 1 -> 2 Inexact Rounded`.
    struct Row {
        let id: String
        let operation: String
        let operands: [String]
        let expected: String
        let conditions: Set<String>
        let rounding: RoundingMode
    }

    private(set) var rows: [Row] = []
    /// Rows left out, by the reason.
    private(set) var skipped: [String: Int] = [:]

    /// Where the files are, beside the repository.
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/conformance/dectest")

    static var isAvailable: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The names of all files, without their extension.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".decTest") }.map { String($0.dropLast(8)) }
    }

    init(named name: String) throws {
        let url = Self.folder.appendingPathComponent("\(name).decTest")
        self.init(text: try String(contentsOf: url, encoding: .utf8))
    }

    /// The rows of a text in the same format.
    init(text: String) {
        var rounding: RoundingMode? = .halfEven
        for line in text.split(whereSeparator: \.isNewline) {
            let words = Self.words(of: line)
            if let first = words.first, first.lowercased() == "rounding:", words.count > 1 {
                rounding = RoundingMode(rawValue: words[1].replacing("_", with: "-"))
            }
            guard let arrow = words.firstIndex(of: "->"), arrow >= 3, arrow + 1 < words.count
            else { continue }
            let operands = Array(words[2..<arrow])
            if operands.contains("#") {
                skipped["operand is not a number", default: 0] += 1
            } else if words[1].lowercased() != "tosci", operands.contains(where: Self.isSpecial) {
                skipped["operand is NaN or infinite", default: 0] += 1
            } else if words[arrow + 1].hasPrefix("#") {
                skipped["result is an encoding", default: 0] += 1
            } else if let rounding {
                rows.append(
                    Row(
                        id: words[0], operation: words[1].lowercased(), operands: operands,
                        expected: words[arrow + 1], conditions: Set(words[(arrow + 2)...]),
                        rounding: rounding))
            } else {
                skipped["rounding mode 05up", default: 0] += 1
            }
        }
    }

    private static func isSpecial(_ operand: String) -> Bool {
        let letters = operand.lowercased()
        return letters.contains("nan") || letters.contains("inf")
    }

    /// The words before a comment, which starts at `--` outside quotes. Quotes hold a word
    /// together; within them the doubled quote stands for itself.
    private static func words(of line: Substring) -> [String] {
        var words: [String] = []
        var word: String?
        var open: Character?
        var rest = line
        while let character = rest.popFirst() {
            if let quote = open {
                if character != quote {
                    word?.append(character)
                } else if rest.first == quote {
                    word?.append(rest.removeFirst())
                } else {
                    open = nil
                }
            } else if character == "'" || character == "\"" {
                open = character
                word = word ?? ""
            } else if character == " " || character == "\t" {
                if let done = word { words.append(done) }
                word = nil
            } else if word == nil, character == "-", rest.first == "-" {
                break
            } else {
                word = (word ?? "") + String(character)
            }
        }
        if let done = word { words.append(done) }
        return words
    }
}
