import Exact
import Markup
import Model
import Testing
import WARC

@testable import Evidence

@Suite("A revisit")
struct RevisitTests {
    private static let body = "<p>同</p>"
    private static let digest =
        "WARC-Payload-Digest: " + WARCDigest(.sha1, of: Array(body.utf8)).description

    /// What a revisit of `b.html` says about what it repeats.
    struct Naming: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let message: String
        let fields: [String]
    }

    private static let profile =
        "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"
    private static let notModified =
        "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/server-not-modified"
    private static let head = ForeignArchive.page("")

    static let namings: [Naming] = [
        Naming(
            testDescription: "by id", message: head,
            fields: [profile, "WARC-Refers-To: <urn:uuid:1>"]),
        Naming(
            testDescription: "by address and time", message: head,
            fields: [
                profile, "WARC-Refers-To-Target-URI: \(TestSite.page("a.html"))",
                "WARC-Refers-To-Date: 2022-07-01T01:00:00Z",
            ]),
        Naming(testDescription: "by digest", message: head, fields: [profile, digest]),
        Naming(
            testDescription: "by id of a record that is not here, and digest", message: head,
            fields: [profile, digest, "WARC-Refers-To: <urn:uuid:9>"]),
        Naming(
            testDescription: "without a head of its own", message: "",
            fields: [profile, "WARC-Refers-To: <urn:uuid:1>"]),
        Naming(
            testDescription: "not modified, by id", message: ForeignArchive.notModified,
            fields: [notModified, "WARC-Refers-To: <urn:uuid:1>"]),
        Naming(
            testDescription: "not modified, by address and time",
            message: ForeignArchive.notModified,
            fields: [
                notModified, "WARC-Refers-To-Target-URI: <\(TestSite.page("a.html"))>",
                "WARC-Refers-To-Date: 2022-07-01T01:00:00Z",
            ]),
        Naming(
            testDescription: "through another revisit", message: head,
            fields: [profile, "WARC-Refers-To: <urn:uuid:3>"]),
    ]

    private func original() -> ForeignArchive {
        var archive = ForeignArchive()
        archive.add(
            id: "1", "a.html", at: "2022-07-01T01:00:00Z", ForeignArchive.page(Self.body),
            [Self.digest])
        archive.add(
            "revisit", id: "3", "c.html", at: "2022-07-01T02:00:00Z", Self.head,
            [Self.profile, "WARC-Refers-To: <urn:uuid:1>"])
        return archive
    }

    @Test(
        "has the payload of the record it repeats, wherever that lies",
        arguments: namings, ["z.warc", "b.warc"])
    func resolves(_ naming: Naming, file: String) throws {
        let folder = try TestFolder()
        var later = ForeignArchive()
        later.add(
            "revisit", id: "2", "b.html", at: "2022-07-02T01:00:00Z", naming.message,
            naming.fields)
        // The file of the revisit comes before that of the original, or after it.
        let files = [
            try folder.write("m.warc", original().bytes), try folder.write(file, later.bytes),
        ]
        let (archive, notices) = CaptureArchive.open(files: files)
        #expect(notices == [])
        let address = try #require(WebAddress(TestSite.page("b.html")))
        let answer = try #require(archive.answer(address))
        #expect(answer.status == 200)
        #expect(answer.contentType == "text/html; charset=utf-8")
        #expect(answer.time.description == "2022-07-02T01:00:00Z")
        #expect(answer.record == "urn:uuid:2")
        #expect(archive.body(of: answer).bytes == Array(Self.body.utf8))
    }

    @Test("that says only “not modified” means the last answer of its address before it")
    func notModified() throws {
        var archive = ForeignArchive()
        for (id, day, body) in [("1", "01", "old"), ("2", "02", "new"), ("4", "04", "later")] {
            archive.add(
                id: id, "a.html", at: "2022-07-\(day)T01:00:00Z", ForeignArchive.page(body))
        }
        archive.add(
            "revisit", id: "3", "a.html", at: "2022-07-03T01:00:00Z", ForeignArchive.notModified,
            [Self.notModified])
        let folder = try TestFolder()
        let file = try folder.write("a.warc", archive.bytes)
        var index = ArchiveIndex()
        index.read(file)
        index.close(files: [file])
        #expect(index.notices == [])
        var desk = RevisitDesk()
        for case .record(let record, _) in try WARCReader(path: file) where record.type == .revisit
        {
            let address = try #require(WebAddress(TestSite.page("a.html")))
            desk.wait(record, at: address, time: try #require(record.date), file: "a.warc")
        }
        guard
            case .answer(let answer)? = desk.resolved(among: index.tally.answers, files: [file])
                .first?.outcome
        else {
            Issue.record("the revisit was not resolved")
            return
        }
        #expect(try answer.store.record().id == "urn:uuid:2")
    }

    @Test("of nothing that is there, or of another payload, is told and not used")
    func lost() throws {
        let other = WARCDigest(.sha1, of: Array("other".utf8)).description
        var archive = original()
        archive.add(
            "revisit", id: "5", "d.html", at: "2022-07-02T01:00:00Z", Self.head,
            [Self.profile, "WARC-Refers-To: <urn:uuid:8>"])
        archive.add(
            "revisit", id: "6", "e.html", at: "2022-07-02T01:00:00Z", Self.head,
            [Self.profile, "WARC-Refers-To: <urn:uuid:1>", "WARC-Payload-Digest: \(other)"])
        let folder = try TestFolder()
        let file = try folder.write("a.warc", archive.bytes)
        let (captures, notices) = CaptureArchive.open(files: [file])
        #expect(
            captures.answeredAddresses.map(\.description).sorted() == [
                TestSite.page("a.html"), TestSite.page("c.html"),
            ])
        #expect(notices.map(\.what) == [CaptureWording.lostOriginal, CaptureWording.otherOriginal])
        #expect(notices.map(\.found) == [TestSite.page("d.html"), TestSite.page("e.html")])
        #expect(notices.allSatisfy { $0.place?.file == "a.warc" })
    }

    @Test("that repeats itself, or a circle of others, is told and not followed for ever")
    func circles() throws {
        var archive = ForeignArchive()
        for (id, next) in [("1", "1"), ("2", "3"), ("3", "2")] {
            archive.add(
                "revisit", id: id, "\(id).html", at: "2022-07-02T01:00:00Z", Self.head,
                [Self.profile, "WARC-Refers-To: <urn:uuid:\(next)>"])
        }
        let folder = try TestFolder()
        let (captures, notices) = CaptureArchive.open(
            files: [try folder.write("a.warc", archive.bytes)])
        #expect(captures.answeredAddresses.isEmpty)
        #expect(notices.count == 3)
    }
}
