import Foundation
import Markup
import Model
import Reports

/// A county's own parts of an evaluation report: one Markdown file a chapter (`summary.md`), `head.md`
/// and a logo.
enum EvaluationFolder {
    private static let longestText = 200_000
    private static let largestLogo = 1 << 20
    private static let logos: [(name: String, kind: EvaluationOptions.Logo.Kind)] = [
        ("logo.png", .png), ("logo.jpg", .jpeg), ("logo.svg", .svg),
    ]

    /// Reads a folder; a file no chapter is named after is an error, because its text would be
    /// missed in silence.
    static func read(
        _ path: String, edition: EvaluationEdition, previous: EarlierRound?
    ) throws -> EvaluationOptions {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: path),
                    Wording(zh: "读不到这个文件夹", en: "this folder cannot be read")))
        }
        var paragraphs: [EvaluationChapter: PlainMarkdown] = [:]
        var (head, logo): (PlainMarkdown?, EvaluationOptions.Logo?)
        var notices: [Notice] = []
        for name in names where !name.hasPrefix(".") {
            let file = "\(path)/\(name)"
            do {
                if name == "head.md" {
                    head = try text(file)
                } else if let known = logos.first(where: { $0.name == name }) {
                    logo = try self.logo(file, known.kind)
                } else if name.hasSuffix(".md"),
                    let chapter = EvaluationChapter(rawValue: String(name.dropLast(3)))
                {
                    paragraphs[chapter] = try text(file)
                } else {
                    notices.append(unknown(file))
                }
            } catch let rejected as RejectedInput {
                notices += rejected.notices
            }
        }
        guard notices.isEmpty else { throw RejectedInput(notices) }
        return EvaluationOptions(
            edition: edition, paragraphs: paragraphs, head: head, logo: logo, previous: previous)
    }

    private static func text(_ file: String) throws -> PlainMarkdown {
        let bytes = try bounded(file, longestText)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file),
                    Wording(zh: "不是 UTF-8 文本", en: "this is no UTF-8 text")))
        }
        return PlainMarkdown(text)
    }

    private static func logo(
        _ file: String, _ kind: EvaluationOptions.Logo.Kind
    ) throws -> EvaluationOptions.Logo {
        let bytes = try bounded(file, largestLogo)
        let isRight =
            switch kind {
            case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
            case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
            case .svg: (try? XMLDocument(bytes).root.local) == "svg"
            }
        guard isRight else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file),
                    Wording(zh: "不是名称所说的图片", en: "this is not the picture its name says"),
                    wanted: Wording(verbatim: kind.rawValue)))
        }
        return EvaluationOptions.Logo(kind: kind, bytes: bytes)
    }

    private static func bounded(_ file: String, _ limit: Int) throws -> [UInt8] {
        let bytes = try InputFile.read(file)
        guard bytes.count <= limit else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), Wording(zh: "文件过大", en: "the file is too large"),
                    found: "\(bytes.count / 1024) KB",
                    wanted: Wording(
                        zh: "不超过 \(limit / 1024) KB", en: "at most \(limit / 1024) KB")))
        }
        return bytes
    }

    private static func unknown(_ file: String) -> Notice {
        let names =
            ["head.md"] + logos.map(\.name) + EvaluationChapter.allCases.map { "\($0.rawValue).md" }
        return Notice(
            .error, at: Place(file: file),
            Wording(
                zh: "没有这一章，文件不会被用到", en: "no chapter has this name; the file would not be used"),
            wanted: Wording(verbatim: names.joined(separator: ", ")))
    }
}
