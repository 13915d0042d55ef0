import Assessment
import Forms
import Foundation
import Model
import Testing

/// Unit lists come from outside like everything else; nothing of a bad one
/// becomes a round.
@Suite("Hostile unit list", .timeLimit(.minutes(20)))
struct HostileUnitListTests {
    /// A fault, and what a person is told about it in Chinese.
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let says: String
        let bytes: @Sendable () throws -> [UInt8]

        init(_ name: String, _ says: String, _ bytes: @escaping @Sendable () throws -> [UInt8]) {
            testDescription = name
            self.says = says
            self.bytes = bytes
        }
    }

    private static func sheet(_ rows: [[String]]) throws -> [UInt8] {
        let escaped = rows.map { row in
            row.map { cell in
                let text = cell.replacingOccurrences(of: "&", with: "&amp;")
                    .replacingOccurrences(of: "<", with: "&lt;")
                return "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
            }.joined()
        }
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        return try HostileInput.workbook(
            "<worksheet xmlns=\"\(main)\"><sheetData>"
                + escaped.map { "<row>\($0)</row>" }.joined() + "</sheetData></worksheet>")
    }

    private static let head = ["单位名称", "单位编号", "分组", "栏目", "网址"]
    private static let home = "http://www.shili.example/jia/"

    private static let columns = [
        "两化专栏", "标准目录", "工作动态", "政策文件", "政策解读", "办事指南", "公开指南", "依申请公开", "意见征集", "村务公开",
    ]

    /// A list of one unit, right in everything that is not said.
    private static func list(
        name: String = "甲镇", id: String = "jia", home: String = home,
        address: String = home + "gzdt/", more: [[String]] = []
    ) throws -> [UInt8] {
        let rows = columns.enumerated().map { number, column in
            ["", "", "", column, column == "工作动态" ? address : "\(Self.home)\(number)/"]
        }
        return try sheet([head, [name, id, "乡镇", "首页", home]] + rows + more)
    }

    static let faults: [Fault] = [
        Fault("empty", "空文件") { [] },
        Fault("truncated", "不是 ZIP 压缩包") {
            Array(try list().prefix(300))
        },
        Fault("wrong encoding", "已损坏") {
            var bytes = try list()
            for place in 40..<120 { bytes[place] ^= 0xFF }
            return bytes
        },
        Fault("wrong root", "不是工作簿") { try HostileInput.workbook("<other/>") },
        Fault("no head", "找不到单位清单") { try sheet([["甲", "乙"], ["1", "2"]]) },
        Fault("100 MB", "超过上限") { [UInt8](repeating: 0x50, count: 100 << 20) },
        Fault("depth 10,000", "不是工作簿") {
            try HostileInput.workbook(
                String(repeating: "<c>", count: 10_000) + String(repeating: "</c>", count: 10_000))
        },
        Fault("entity bomb", "DOCTYPE") {
            try HostileInput.workbook(
                "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"
            )
        },
        Fault("zip bomb", "超过上限") {
            try HostileInput.workbook(
                "<worksheet>" + String(repeating: " ", count: 60 << 20) + "</worksheet>")
        },
        Fault("NUL bytes", "不是 .xlsx 工作簿") { [UInt8](repeating: 0, count: 4_096) },
        Fault("an id that stands twice", "同一编号的单位名称不一致") {
            try list(more: [["乙镇", "jia", "乡镇", "首页", "http://www.shili.example/yi/"]])
        },
        Fault("path escape in an id", "单位编号不能用；现为“../../etc”") {
            try list(id: "../../etc")
        },
        Fault("path escape in an address", "不在本单位首页之下") {
            try list(address: "http://www.shili.example/jia/../yi/")
        },
        Fault("another scheme", "只采集 http 和 https 网址") { try list(home: "file:///etc/passwd") },
        Fault("script for an address", "只采集 http 和 https 网址") {
            try list(address: "javascript:alert(1)")
        },
        Fault("a user in an address", "网址中不能有用户名") {
            try list(home: "http://a.example@www.shili.example/jia/")
        },
        Fault("numbers out of range", "网址不能用") {
            try list(home: "http://www.shili.example:99999999/")
        },
        Fault("a column nobody knows", "指标体系没有这个栏目；现为“=1+1<script>”") {
            try list(more: [["甲镇", "jia", "乡镇", "=1+1<script>", home + "x/"]])
        },
    ]

    @Test("is refused with its place, in both languages", arguments: faults)
    func refused(fault: Fault) throws {
        let bytes = try fault.bytes()
        let error = try #require(throws: RejectedInput.self) { try Self.round(from: bytes) }
        let errors = error.notices.filter { $0.severity == .error }
        #expect(!errors.isEmpty)
        for notice in errors {
            #expect(notice.place?.file == "单位清单.xlsx")
            let (zh, en) = (notice.line(in: .zhHans), notice.line(in: .en))
            #expect(zh != en)
            for line in [zh, en] {
                #expect(line.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 })
                #expect(line.count < 2_000)
            }
        }
        #expect(
            errors.contains { $0.line(in: .zhHans).contains(fault.says) },
            "\(errors.prefix(3).map { $0.line(in: .zhHans) })")
    }

    @Test("that only looks like a formula or a script is text")
    func injection() throws {
        let name = "=1+1<script>alert(1)</script>"
        let round = try Self.round(from: Self.list(name: name))
        let text = String(decoding: round.file.bytes, as: UTF8.self)
        #expect(text.contains("=1+1<script>"))
        #expect(round.units == 1)
    }

    private static func round(from bytes: [UInt8]) throws -> NewRound {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-list-\(UUID().uuidString)").resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(
            at: Repository.packs.appendingPathComponent("shexi-2022"),
            to: folder.appendingPathComponent("shexi-2022"))
        return try Assessor().newRound(
            units: bytes, file: "单位清单.xlsx",
            packFolder: folder.appendingPathComponent("shexi-2022").path, packPath: "shexi-2022",
            folder: folder.path, folderName: "r", wishes: RoundDetails(), language: .zhHans)
    }
}
