import Foundation
import Seeded
import Testing
import ZipArchive

/// Why an archive is refused when it is opened; nil when it is not.
private func refusal(
    of bytes: [UInt8], limits: ZipLimits = .document
) -> ZipArchiveError? {
    do throws(ZipArchiveError) {
        _ = try ZipArchive(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

private func refusal(of entries: RawZip.Entry..., limits: ZipLimits = .document) -> ZipArchiveError?
{
    refusal(of: RawZip(entries: entries).bytes, limits: limits)
}

@Suite("Zip archives that mean harm")
struct HostileZipTests {
    @Test(
        "names that leave the folder are refused",
        arguments: [
            "../a", "a/../../b", "a/..", "..", ".", "./a", "/etc/passwd", "//server/a", "a//b",
            "C:/a", "C:a", "a\\b", "..\\a", "a\u{9}b", "a\nb", "a\u{7F}", "/",
        ])
    func names(name: String) {
        #expect(refusal(of: .init(name)) == .unsafeName(name))
    }

    @Test("a NUL in a name cannot end it early: the name has a space instead")
    func nulInName() throws {
        let archive = try ZipArchive(RawZip(entries: [.init("a\0../b", "x")]).bytes)
        let names = archive.entries.map(\.name)
        #expect(names == ["a ../b"])
    }

    @Test("symbolic links, encryption, unknown methods and duplicates are refused")
    func kinds() {
        var link = RawZip.Entry("link", "/etc/passwd")
        link.unixMode = 0o120_777
        #expect(refusal(of: link) == .symbolicLink("link"))
        var secret = RawZip.Entry("secret", "0123456789abcdef")
        secret.flags |= 1
        #expect(refusal(of: secret) == .encrypted("secret"))
        var packed = RawZip.Entry("packed", "x")
        packed.method = 14
        #expect(refusal(of: packed) == .unsupportedMethod(entry: "packed", method: 14))
        #expect(refusal(of: .init("a"), .init("b"), .init("a")) == .duplicate("a"))
        #expect(refusal(of: .init("a/"), .init("a/")) == .duplicate("a/"))
    }

    @Test("sizes beyond the bounds are refused before anything is unpacked")
    func sizes() {
        var limits = ZipLimits(
            archiveBytes: 1_000, entries: 3, entryBytes: 100, totalBytes: 150, ratio: 10)
        let big = String(repeating: "x", count: 101)
        #expect(
            refusal(of: .init("a", big), limits: limits)
                == .entryTooLarge(entry: "a", bytes: 101, limit: 100))
        let half = String(repeating: "x", count: 76)
        #expect(
            refusal(of: .init("a", half), .init("b", half), limits: limits)
                == .totalTooLarge(bytes: 152, limit: 150))
        #expect(
            refusal(of: .init("a"), .init("b"), .init("c"), .init("d"), limits: limits)
                == .tooManyEntries(limit: 3))
        #expect(refusal(of: .init("a"), .init("b"), .init("c"), limits: limits) == nil)
        limits.archiveBytes = 10
        let bytes = RawZip(entries: [.init("a")]).bytes
        #expect(
            refusal(of: bytes, limits: limits) == .archiveTooLarge(bytes: bytes.count, limit: 10))
    }

    @Test("a bomb is refused by its ratio, whatever it would unpack to")
    func ratio() throws {
        var writer = ZipWriter()
        writer.add("bomb", [UInt8](repeating: 0, count: 30 << 20))
        let bomb = try writer.archive()
        #expect(bomb.count < 100_000)
        guard case .suspiciousRatio("bomb", let ratio, 250) = refusal(of: bomb) else {
            Issue.record("not refused by its ratio")
            return
        }
        #expect(ratio > 900)
    }

    @Test("entries that share their data are refused")
    func overlapping() {
        var zip = RawZip(entries: [.init("kernel", String(repeating: "x", count: 5_000))])
        for index in 0..<40 {
            var shared = RawZip.Entry("copy\(index)")
            shared.offset = 0
            shared.packedSize = 5_000
            shared.checksum = RawZip.crc(zip.entries[0].data)
            zip.entries.append(shared)
        }
        #expect(refusal(of: zip.bytes) == .overlapping)
    }

    @Test("an entry that is not what the directory says is damaged")
    func lies() throws {
        var short = RawZip.Entry("short", "0123456789")
        short.size = 20
        var long = RawZip.Entry("long", "0123456789")
        long.size = 5
        var wrong = RawZip.Entry("wrong", "0123456789")
        wrong.checksum = 7
        var astray = RawZip.Entry("astray", "0123456789")
        astray.offset = 3
        let archive = try ZipArchive(RawZip(entries: [short, long, wrong, astray]).bytes)
        for entry in archive.entries {
            let error = #expect(throws: ZipArchiveError.self) { try archive.read(entry.name) }
            guard case .damaged(entry.name, _) = error else {
                Issue.record("\(entry.name): \(String(describing: error))")
                continue
            }
        }
    }

    @Test("no archive: empty, text, half an archive")
    func noArchive() throws {
        #expect(refusal(of: []) == .notAnArchive)
        #expect(refusal(of: Array("序号,名称\n1,示例".utf8)) == .notAnArchive)
        var writer = ZipWriter()
        writer.add("a", Array("abcdefgh".utf8))
        let whole = try writer.archive()
        for length in 0..<whole.count {
            #expect(refusal(of: Array(whole[..<length])) != nil)
        }
    }

    @Test("a thousand damaged archives are read within their bounds or refused")
    func mutations() throws {
        var random = SeededGenerator(seed: 2)
        var writer = ZipWriter()
        for index in 0..<5 {
            writer.add(
                "parts/\(index).xml", (0..<400).map { UInt8(truncatingIfNeeded: $0 * index) })
        }
        let whole = try writer.archive()
        var unharmed = 0
        for _ in 0..<1_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            do throws(ZipArchiveError) {
                let archive = try ZipArchive(bytes)
                for entry in archive.entries {
                    let size = try archive.read(entry.name).count
                    #expect(size == entry.size)
                }
                unharmed += 1
            } catch {
                #expect(!error.description.isEmpty && !error.zh.isEmpty)
            }
        }
        #expect(unharmed < 900)
    }

    @Test("what is no plain file is not read")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "zip-archive-tests-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pipe = folder.appending(path: "pipe").path
        #expect(mkfifo(pipe, 0o600) == 0)
        let file = folder.appending(path: "a.zip").path
        try Data(RawZip(entries: [.init("a", "x")]).bytes).write(to: URL(fileURLWithPath: file))
        #expect(try ZipArchive(path: file).read("a") == Array("x".utf8))
        for path in [pipe, folder.path, folder.appending(path: "missing").path, "/dev/zero"] {
            let error = #expect(throws: ZipArchiveError.self) { _ = try ZipArchive(path: path) }
            guard case .unreadable(path, _) = error else {
                Issue.record("\(path): \(String(describing: error))")
                continue
            }
        }
    }

    @Test("what a person reads holds no control character of the file")
    func sentences() {
        let error = ZipArchiveError.unsafeName(
            "a\u{1B}[31m\u{202E}b" + String(repeating: "长", count: 500))
        for sentence in [error.description, error.zh] {
            #expect(sentence.contains("a\u{FFFD}[31m\u{FFFD}b长长"))
            #expect(sentence.count < 300)
        }
    }
}
