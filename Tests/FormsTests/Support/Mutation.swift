import Exact
import Seeded
import Testing
import Workbook
import ZipArchive

@testable import Forms

/// Ways in which a filled form may come back spoiled, deep in its bytes or on its sheets.
enum Mutation: String, CaseIterable {
    /// Single bytes of the packed file changed.
    case bytes
    /// The packed file cut off, or a piece of it repeated.
    case pieces
    /// A part dropped, emptied, renamed, or exchanged with another.
    case parts
    /// The text of a part torn.
    case markup
    /// Places, types and styles of cells changed into nonsense.
    case attributes

    /// The bytes, spoiled.
    func spoiled(_ bytes: [UInt8], _ random: inout SeededGenerator) throws -> [UInt8] {
        switch self {
        case .bytes:
            var result = bytes
            for _ in 0...random.below(6) {
                result[random.below(result.count)] = UInt8(random.below(256))
            }
            return result
        case .pieces:
            let start = random.below(bytes.count)
            let end = start + random.below(bytes.count - start)
            if random.below(2) == 0 { return Array(bytes[..<start]) }
            return [bytes[..<end], bytes[start..<end], bytes[end...]].flatMap { Array($0) }
        case .parts, .markup, .attributes:
            let archive = try ZipArchive(bytes)
            var parts = try archive.entries.map { ($0.name, try archive.read($0.name)) }
            let index = random.below(parts.count)
            switch self {
            case .parts: Self.rearrange(&parts, index, &random)
            case .markup: parts[index].1 = Self.torn(parts[index].1, &random)
            default:
                let sheets = parts.indices.filter { parts[$0].0.contains("worksheets/sheet") }
                let sheet = sheets[random.below(sheets.count)]
                parts[sheet].1 = Self.renumbered(parts[sheet].1, &random)
            }
            var writer = ZipWriter()
            for (name, content) in parts { writer.add(name, content) }
            return try writer.archive()
        }
    }

    private static func rearrange(
        _ parts: inout [(String, [UInt8])], _ index: Int, _ random: inout SeededGenerator
    ) {
        let other = random.below(parts.count)
        switch random.below(4) {
        case 0: parts.remove(at: index)
        case 1: parts[index].1 = []
        case 2: parts[index].0 += "x"
        default: (parts[index].1, parts[other].1) = (parts[other].1, parts[index].1)
        }
    }

    private static func torn(_ content: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        guard !content.isEmpty else { return Array("<".utf8) }
        let start = random.below(content.count)
        let end = min(start + random.below(60), content.count)
        let junk = [
            "", "<", "&lol;", "\u{0}", "]]>", "<row r=\"0\"><c/>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        ]
        var result = Array(content[..<start])
        result += junk[random.below(junk.count)].utf8
        result += content[end...]
        return result
    }

    private static func renumbered(
        _ content: [UInt8], _ random: inout SeededGenerator
    ) -> [UInt8] {
        var text = String(decoding: content, as: UTF8.self)
        let changes: [(String, String)] = [
            ("r=\"J7\"", "r=\"XFE7\""), ("r=\"J8\"", "r=\"J9\""), ("t=\"s\"", "t=\"b\""),
            ("t=\"s\"", "t=\"d\""), ("t=\"s\"", ""), ("<v>", "<v>99999999999"), ("<v>", "<v>-"),
            ("<v>", "<v>1e309"), ("s=\"", "s=\"99"), ("<row r=\"", "<row r=\"1"), ("<f>", "<f>1+"),
            ("<v>", "<v></v><v>"), ("t=\"s\"", "t=\"e\""),
            ("mergeCell ref=\"", "mergeCell ref=\"A1:"),
        ]
        for _ in 0...random.below(3) {
            let (found, replacement) = changes[random.below(changes.count)]
            let pieces = text.split(separator: found, omittingEmptySubsequences: false)
            guard pieces.count > 1 else { continue }
            let at = random.below(pieces.count - 1)
            let before = pieces[0...at].joined(separator: found)
            let after = pieces[(at + 1)...].joined(separator: found)
            text = before + replacement + after
        }
        return Array(text.utf8)
    }
}
