import Exact
import Foundation
import Indicators
import Markup
import Model
import Testing
import WARC

@testable import Evidence

/// The sample round's generated site, wrapped into an archive, against the
/// defect manifest that is worked out without reading the pages.
@Suite(
    "The sample round",
    .enabled(if: SampleRound.isThere, "Samples/shili-2022 or python3 is missing"))
struct SampleRoundTests {
    @Test("every observed fact of every township is what the manifest says")
    func facts() throws {
        let sample = try SampleRound.shared.get()
        #expect(sample.result.notices.isEmpty)
        var compared = 0
        for (unit, truths) in try sample.truths() {
            for (name, truth) in truths {
                let fact = try #require(sample.fact(unit, name), "\(unit) \(name)")
                #expect(
                    Self.shown(fact) == truth,
                    "\(unit) \(name): \(fact.evidence.first.map { "\($0)" } ?? "")")
                compared += 1
            }
        }
        #expect(compared == 8 * 24)
        #expect(sample.result.facts.count == compared)
    }

    @Test("everything known has its place in the archive")
    func provenance() throws {
        let sample = try SampleRound.shared.get()
        for fact in sample.result.facts {
            guard fact.value != nil else { continue }
            #expect(!fact.evidence.isEmpty, "\(fact.unit) \(fact.name)")
            for evidence in fact.evidence {
                #expect(evidence.sha256.utf8.count == 64)
                #expect(!evidence.locator.isEmpty)
                #expect(evidence.snippet.count <= 160)
            }
        }
    }

    @Test("no personal number of the site is in any output")
    func masking() throws {
        let sample = try SampleRound.shared.get()
        let output =
            "\(sample.result)"
            + String(decoding: FactFile.write(sample.result.facts), as: UTF8.self)
        for number in ["990101196503120214", "13800000001", "13800000006"] {
            #expect(!output.contains(number))
        }
        #expect(output.contains("99*************214"))
        #expect(output.contains("138****0001"))
    }

    @Test("observing twice gives the same bytes, and they are read back as written")
    func repeatable() throws {
        let first = try SampleRound.shared.get().result.facts
        let bytes = FactFile.write(first)
        #expect(FactFile.write(try SampleRound().result.facts.reversed()) == bytes)
        let read = try FactFile.read(bytes, file: "facts.jsonl")
        #expect(Set(read) == Set(first))
        #expect(FactFile.write(read) == bytes)
    }

    private static func shown(_ fact: Fact) -> String {
        switch fact.reading {
        case .unknown: "unknown, at least \(fact.faults.reduce(0) { $0 + $1.count })"
        case .known(let value):
            (fact.certainty == .measured ? "" : "suspected ")
                + (value.type == .elements ? elements(value) : value.wording.en)
        }
    }

    private static func elements(_ value: FactValue) -> String {
        guard case .elements(let set) = value else { return "" }
        return "has \(set.present), lacks \(set.missing)"
    }
}

/// The generated site and what was observed of it.
struct SampleRound: Sendable {
    /// Generated and observed once for all tests that only look.
    static let shared = Swift.Result { try SampleRound() }

    let result: Observer.Result
    private let manifest: JSONValue

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let folder = root.appendingPathComponent("Samples/shili-2022")
    static let origin = "http://127.0.0.1:8822"

    static var isThere: Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("generate.py").path)
            && (try? run("python3", "--version")) == 0
    }

    init() throws {
        let work = FileManager.default.temporaryDirectory
            .appendingPathComponent("heng-sample-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: work) }
        let site = work.appendingPathComponent("site")
        let status = try Self.run(
            "python3", Self.folder.appendingPathComponent("generate.py").path, site.path)
        try #require(status == 0)
        let packs = PackReader(checkObservation: {
            ExtractorCatalog.standard.check($0, columns: $1)
        })
        let reading = RoundReader(packReader: packs).read(folder: Self.folder.path)
        let prepared = try #require(reading.prepared, "\(reading.notices)")
        let file = try Self.site(site, units: prepared.round.units)
            .write(to: work.appendingPathComponent("captures").path)
        let (archive, notices) = CaptureArchive.open(files: [file])
        #expect(notices.isEmpty)
        result = Observer.observe(round: prepared.round, pack: prepared.pack, archive: archive)
        manifest = try Self.json(Self.folder.appendingPathComponent("manifest.json"))
    }

    func fact(_ unit: String, _ name: String) -> Fact? {
        result.facts.first { $0.unit == unit && $0.name == name }
    }

    /// What each fact should show, as text.
    func truths() throws -> [(unit: String, facts: [(name: String, truth: String)])] {
        try #require(manifest["units"]?.members).map { unit in
            let facts = try #require(unit.value["facts"]?.members)
            return (unit.name, facts.map { ($0.name, Self.shown($0.value)) })
        }
    }

    private static func shown(_ truth: JSONValue) -> String {
        switch truth.content {
        case .boolean(let flag): flag ? "yes" : "no"
        case .number(let text): text
        case .object where truth["undetermined"] != nil:
            "unknown, at least \(truth["at-least"]?.number ?? "0")"
        case .object:
            "has \(names(truth["present"])), lacks \(names(truth["missing"]))"
        default: truth.summary
        }
    }

    private static func names(_ value: JSONValue?) -> [String] {
        value?.array?.compactMap(\.string) ?? []
    }

    private static func json(_ file: URL) throws -> JSONValue {
        try JSONReader.read(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
    }

    /// What a crawler would have seen: every file, 404 for what is linked and
    /// not there, a time-out for what is slow.
    private static func site(_ folder: URL, units: [Model.Unit]) throws -> TestSite {
        var site = TestSite()
        let faults = try json(folder.appendingPathComponent("faults.json"))
        let slow = try #require(faults["slow"]?.members).map(\.name).sorted()
        var known: Set<String> = []
        var wanted: Set<String> = Set(units.flatMap { $0.columns.values })
        for path in slow { known.insert(origin + path) }
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        for file in files where file != "faults.json" && file != "404.html" {
            let path = folder.appendingPathComponent(file)
            guard (try path.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true
            else { continue }
            let name =
                file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
            let url = "\(origin)/\(name)"
            guard !known.contains(url) else { continue }
            known.insert(url)
            let bytes = Array(try Data(contentsOf: path))
            let isPage = ["html", "htm", "shtml"].contains(path.pathExtension)
            site.add(url, bytes: bytes, type: isPage ? "text/html" : "application/octet-stream")
            guard isPage else { continue }
            let document = try HTMLDocument(bytes, address: WebAddress(url))
            wanted.formUnion(document.links.compactMap(\.address?.description))
        }
        for path in slow {
            site.add(failureAt: origin + path)
        }
        for url in wanted.sorted() where url.hasPrefix(origin) && !known.contains(url) {
            site.add(url, bytes: Array("<html><body>404</body></html>".utf8), status: 404)
        }
        return site
    }

    private static func run(_ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
