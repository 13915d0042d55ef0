import Foundation
import Testing
import ZipArchive

/// One cell of the matrix: a kind of input with one fault.
struct HostileInput: Sendable, CustomTestStringConvertible {
    let kind: HostileRound.Kind
    let fault: InputFault

    var testDescription: String { "\(kind.rawValue), \(fault.rawValue)" }

    /// The cells that make sense.
    static let all = HostileRound.Kind.allCases.flatMap { kind in
        InputFault.allCases.map { HostileInput(kind: kind, fault: $0) }
    }.filter { $0.nonsense == nil }

    /// Why the fault cannot befall the kind; `nil` when it can.
    var nonsense: String? {
        switch (kind, fault) {
        case (.page, .truncated), (.page, .empty), (.page, .wrongRoot), (.page, .duplicateKeys):
            "every text is a web page, and half of one too"
        case (.page, .symlink), (.page, .huge): "a page stands in an archive, which has a cell"
        case (.page, .numbers): "a page states no numbers that are read as such"
        case (.page, .entityBomb): "HTML knows no entities of its own making"
        case (.json, .entityBomb): "JSON knows no entities"
        case (.warc, .duplicateKeys): "a field that stands twice counts as its first"
        case (.warc, .deep), (.warc, .entityBomb): "records do not nest and name no entities"
        case (.warc, .controls), (.warc, .injection):
            "what a record says is the page's, which has a cell"
        case (.xlsx, .duplicateKeys), (.xlsx, .numbers), (.xlsx, .dates), (.xlsx, .injection),
            (.xlsx, .controls), (.xlsx, .wrongRoot), (.xlsx, .pathEscape):
            "cells are mutated in the tests of the form"
        case (.pack, .pathEscape): "a pack names no files"
        case (.pack, .zipBomb), (.round, .zipBomb), (.xml, .zipBomb), (.json, .zipBomb),
            (.judgements, .zipBomb):
            "the file is not compressed"
        default: nil
        }
    }

    /// Puts the fault into the round.
    func spoil(_ round: HostileRound) throws {
        let file = kind.file
        switch fault {
        case .symlink:
            try? FileManager.default.removeItem(at: round.url(file))
            try FileManager.default.createSymbolicLink(
                atPath: round.url(file).path,
                withDestinationPath: kind == .warc ? "/dev/zero" : "/etc/passwd")
        case .huge:
            try round.write(kind == .warc ? [] : try sound(round), to: file)
            // A hole: it takes no room on the disk.
            let handle = try FileHandle(forWritingTo: round.url(file))
            try handle.truncate(atOffset: 100 << 20)
            try handle.close()
        default: try round.write(try bytes(round), to: file)
        }
    }

    /// The input as it should be.
    private func sound(_ round: HostileRound) throws -> [UInt8] {
        switch kind {
        case .pack: try Array(Data(contentsOf: round.url(kind.file)))
        case .round: Array(HostileRound.roundText.utf8)
        case .judgements: Array(HostileRound.judgementText.utf8)
        case .xml: Array(HostileRound.xml(of: "yi").utf8)
        case .json: Array(HostileRound.json.utf8)
        case .page, .warc: HostileRound.archive(of: "yi", page: HostileRound.page)
        case .xlsx:
            try Self.workbook("<worksheet/>")
        }
    }

    private func text(_ round: HostileRound) throws -> String {
        String(decoding: try sound(round), as: UTF8.self)
    }

    private func bytes(_ round: HostileRound) throws -> [UInt8] {
        if kind == .page { return HostileRound.archive(of: "yi", page: spoiledPage) }
        if kind == .xlsx, let workbook = try spoiledWorkbook() { return workbook }
        if kind == .warc, let archive = spoiledArchive { return archive }
        let sound = try sound(round)
        switch fault {
        case .empty: return []
        case .truncated: return Array(sound.prefix(sound.count / 2))
        case .wrongEncoding:
            // 中 in GBK, where every other character is UTF-8.
            guard let place = sound.firstIndex(where: { $0 >= 0x80 }) else { return sound }
            return sound[..<place] + [0xD6, 0xD0] + sound[(place + 3)...]
        case .nul: return sound.prefix(sound.count / 2) + [0] + sound.suffix(sound.count / 2)
        default: return Array(try spoiledText(try text(round)).utf8)
        }
    }

    private func spoiledText(_ text: String) throws -> String {
        func with(_ pairs: (String, String)...) -> String {
            pairs.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        }
        let nest = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        switch (fault, kind) {
        case (.wrongRoot, .xml):
            return with(("<submission", "<other"), ("</submission", "</other"))
        case (.wrongRoot, .json): return with(("\"submission\"", "\"other\""))
        case (.wrongRoot, _): return "somethingElse: [1, 2]\n"
        case (.duplicateKeys, .xml):
            return with(("</submission", "<claim fact=\"标准目录领域数\">5</claim></submission"))
        case (.duplicateKeys, .json): return with(("{\"heng\"", "{\"round\": \"r2\", \"heng\""))
        case (.duplicateKeys, .judgements): return text + "judgements: []\n"
        case (.duplicateKeys, _): return text + "pack: another\n"
        case (.deep, .xml):
            return with(
                (
                    ">14<",
                    ">" + String(repeating: "<item>", count: 10_000)
                        + String(repeating: "</item>", count: 10_000) + "<"
                ))
        case (.deep, .json): return with((": 14", ": " + nest))
        case (.deep, _): return text + "zz: \(nest)\n"
        case (.entityBomb, .xml):
            let entities = (1...10).map {
                "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">"
            }.joined()
            return with(
                ("?>\n", "?>\n<!DOCTYPE s [<!ENTITY a0 \"aaaaaaaaaa\">\(entities)]>\n"),
                (">14<", ">&a10;<"))
        case (.entityBomb, _):
            return text + "a0: &a0 [x, x]\n"
                + (1...20).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
        case (.pathEscape, .round):
            return text + "submissions: ../../../etc\n"
        case (.pathEscape, .judgements): return with(("unit: yi", "unit: \"../../etc\""))
        case (.pathEscape, .xml): return with(("unit=\"yi\"", "unit=\"../../etc/passwd\""))
        case (.pathEscape, _): return with(("\"unit\": \"yi\"", "\"unit\": \"../../etc/passwd\""))
        case (.controls, .pack), (.controls, .round):
            return with(("title: ", "title: \u{1}\u{1B}[31m"))
        case (.controls, .judgements): return with(("材料齐全", "\u{1}\u{1B}[31m"))
        case (.controls, _): return with(("附件1", "\u{1}\u{1B}[31m附件1"))
        case (.numbers, .pack): return with(("weight: 24", "weight: 1e999999999"))
        case (.numbers, .round):
            return with(("  site:", "  rate: 99999999999999999999999999999999999999999\n  site:"))
        case (.numbers, .judgements): return with(("points: 1,", "points: 200,"))
        case (.numbers, .xml): return with((">14<", ">1e99999999999999999999<"))
        case (.numbers, _): return with((": 14", ": 1e99999999999999999999"))
        case (.dates, .pack): return with(("due: 2022-03-31", "due: 2022-02-31"))
        case (.dates, .round): return with(("as-of: 2022-07-01", "as-of: 2022-13-41"))
        case (.dates, .judgements): return with(("2022-07-03", "2022-02-30"))
        case (.dates, _): return with(("2022-04-05", "2022-02-31"))
        case (.injection, .pack):
            return with(("\ntitle: ", "\ntitle: =1+1<script>alert(1)</script>"))
        case (.injection, .round): return with(("乙镇", "'=1+1<script>alert(1)</script>'"))
        case (.injection, .judgements):
            return with(("材料齐全", "\"=HYPERLINK(1)<script>alert(1)</script>\""))
        case (.injection, .xml): return with(("附件1", "=1+1&lt;script>alert(1)&lt;/script>"))
        case (.injection, _): return with(("附件1", "=1+1<script>alert(1)</script>"))
        default: return text
        }
    }

    private var spoiledPage: [UInt8] {
        let list = "<li><a href=a.html>工作动态一则</a> 2022-06-20</li>"
        return switch fault {
        case .wrongEncoding: Array("<meta charset=gbk><ul>\(list)".utf8)
        case .deep: Array((String(repeating: "<div>", count: 10_000) + list).utf8)
        case .zipBomb: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + [UInt8](repeating: 0xFF, count: 99)
        case .pathEscape:
            Array("<li><a href=../../../../etc/passwd>工作动态一则</a> 2022-06-20</li>".utf8)
        case .nul: Array("<ul>\u{0}<li><a href=a.html>工作\u{0}动态</a> 2022-06-20".utf8)
        case .controls: Array("<li><a href=a.html>\u{1}\u{1B}[31m工作动态</a> 2022-06-20".utf8)
        case .dates: Array("<li><a href=a.html>工作动态一则</a> 2022-02-31</li>".utf8)
        case .injection:
            Array("<li><a href=a.html>=1+1&lt;script>alert(1)&lt;/script></a> 2022-06-20".utf8)
        default: []
        }
    }

    private var spoiledArchive: [UInt8]? {
        let sound = HostileRound.archive(of: "yi", page: HostileRound.page)
        let address = "http://www.shili.example/yi/"
        return switch fault {
        case .wrongEncoding:
            Array(
                String(decoding: sound, as: UTF8.self).utf16.flatMap {
                    [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
                })
        case .wrongRoot: HostileRound.record(address, HostileRound.page, version: "WARC/9.9")
        case .zipBomb: Self.gzipBomb
        case .pathEscape: HostileRound.record("file:///etc/passwd", HostileRound.page) + sound
        case .nul: [0, 0, 0] + sound
        case .numbers:
            Array(
                String(decoding: sound, as: UTF8.self).replacingOccurrences(
                    of: "Content-Length: ", with: "Content-Length: 99999999999999999999"
                ).utf8)
        case .dates:
            Array(
                String(decoding: sound, as: UTF8.self).replacingOccurrences(
                    of: "2022-07-01T", with: "2022-13-41T"
                ).utf8)
        default: nil
        }
    }

    /// A gzip member of some hundred kilobytes that unpacks to a gigabyte: one
    /// block of deflate in which the longest repetition stands again and again.
    static let gzipBomb: [UInt8] = {
        // Fixed codes: a literal NUL, then (258 bytes back by 1) as 8 + 5 bits.
        var bits: [Bool] =
            [true, true, false] + [false, false, true, true, false, false, false, false]
        let again: [Bool] =
            [true, true, false, false, false, true, false, true]
            + [Bool](repeating: false, count: 5)
        var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        func flush() {
            while bits.count >= 8 {
                bytes.append(
                    bits.prefix(8).enumerated().reduce(0) { $1.element ? $0 | 1 << $1.offset : $0 })
                bits.removeFirst(8)
            }
        }
        for _ in 0..<8 { bits += again }
        flush()
        // Eight repetitions are 104 bits, 13 whole bytes behind the first odd ones.
        let start = bytes.count - 13
        let pattern = Array(bytes[start...])
        for _ in 0..<40_000 { bytes += pattern }
        return bytes
    }()

    private func spoiledWorkbook() throws -> [UInt8]? {
        switch fault {
        case .zipBomb:
            return try Self.workbook(
                "<worksheet>" + String(repeating: " ", count: 60 << 20) + "</worksheet>")
        case .entityBomb:
            return try Self.workbook(
                "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"
            )
        case .deep:
            return try Self.workbook(
                String(repeating: "<c>", count: 10_000) + String(repeating: "</c>", count: 10_000))
        default: return nil
        }
    }

    /// A workbook of one sheet that is `sheet`.
    static func workbook(_ sheet: String) throws -> [UInt8] {
        let types = "http://schemas.openxmlformats.org/package/2006/content-types"
        let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var zip = ZipWriter()
        zip.add(
            "[Content_Types].xml",
            Array(
                "<Types xmlns=\"\(types)\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).sheet.main+xml\"/><Override PartName=\"/xl/s.xml\" ContentType=\"\(kind).worksheet+xml\"/></Types>"
                    .utf8))
        zip.add(
            "_rels/.rels",
            Array(
                "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                    .utf8))
        zip.add(
            "xl/workbook.xml",
            Array(
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                    .utf8))
        zip.add(
            "xl/_rels/workbook.xml.rels",
            Array(
                "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"s.xml\"/></Relationships>"
                    .utf8))
        zip.add("xl/s.xml", Array(sheet.utf8))
        return try zip.archive()
    }
}
