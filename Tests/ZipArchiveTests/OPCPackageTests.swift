import Markup
import Testing
import ZipArchive

private func package(_ parts: [String: String]) throws -> OPCPackage {
    var writer = ZipWriter()
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
        writer.add(name, Array(text.utf8))
    }
    return try OPCPackage(writer.archive())
}

private let types = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="XML" ContentType="application/xml"/>
    <Override PartName="/xl/Workbook.xml" ContentType="application/main+xml"/></Types>
    """

@Suite("OPC packages")
struct OPCPackageTests {
    @Test("parts are found in any case and have a type by name or suffix")
    func parts() throws {
        let package = try package([
            "[Content_Types].xml": types, "xl/workbook.xml": "<w/>", "xl/a.xml": "<a/>", "b": "",
        ])
        #expect(try package.read("XL/Workbook.xml") == Array("<w/>".utf8))
        let found = ["xl/workbook.xml", "xl/a.xml", "b", "c"].map { name in
            (package.contains(name), package.contentType(of: name))
        }
        #expect(found.map(\.0) == [true, true, true, false])
        #expect(found.map(\.1) == ["application/main+xml", "application/xml", nil, nil])
    }

    @Test("relationships lead to parts of the package or outside, never above it")
    func relationships() throws {
        let package = try package([
            "[Content_Types].xml": types,
            "_rels/.rels": """
            <Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="/xl/workbook.xml"/>
            </Relationships>
            """,
            "xl/_rels/workbook.xml.rels": """
            <Relationships>
            <Relationship Id="a" Type="t/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="b" Type="t/comments" Target="../docProps/%E6%B3%A8.xml"/>
            <Relationship Id="c" Type="t/x" Target=".\\sheets\\s.xml"/>
            <Relationship Id="d" Type="t/hyperlink" Target="https://www.example.gov.cn/a?b=../.." TargetMode="External"/>
            <Relationship Id="e" Type="t/x" Target="../../../etc/passwd"/>
            <Relationship Type="t/x" Target="no-id.xml"/>
            </Relationships>
            """,
        ])
        let top = try package.relationships()
        #expect(top.map(\.target) == [.part("xl/workbook.xml")])
        #expect(top.first?.kind == "officeDocument")
        let links = try package.relationships(of: "xl/workbook.xml")
        #expect(
            links.map(\.target) == [
                .part("xl/worksheets/sheet1.xml"), .part("docProps/注.xml"),
                .part("xl/sheets/s.xml"), .external("https://www.example.gov.cn/a?b=../.."),
            ])
        #expect(try package.relationships(of: "xl/other.xml").isEmpty)
    }

    @Test(
        "an archive without content types is no package; names that differ by case are duplicates")
    func noPackage() {
        #expect(throws: ZipArchiveError.missing("[Content_Types].xml")) {
            _ = try package(["a": ""])
        }
        #expect(throws: ZipArchiveError.duplicate("a.xml")) {
            _ = try package(["[Content_Types].xml": types, "A.xml": "", "a.xml": ""])
        }
    }

    @Test("a broken description names its part, its line and the mending")
    func malformed() {
        let error = #expect(throws: ZipArchiveError.self) {
            _ = try package(["[Content_Types].xml": "<Types>\n<a></Types>"])
        }
        #expect(error?.description.contains("‘[Content_Types].xml’ cannot be read: line 2") == true)
        #expect(error?.zh.contains("“[Content_Types].xml”无法读取：第 2 行") == true)
    }
}
