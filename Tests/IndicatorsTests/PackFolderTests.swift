import Foundation
import Indicators
import Model
import Testing

@Suite("A pack's folder", .timeLimit(.minutes(10)))
struct PackFolderTests {
    @Test("must exist and be a folder")
    func folder() throws {
        let pack = try SamplePack()
        let reader = PackReader { _, _ in [] }
        let missing = reader.read(folder: pack.parent + "/nowhere")
        #expect(missing.notices.map(\.what.en) == ["there is no such folder"])
        let file = reader.read(folder: pack.folder + "/pack.yaml")
        #expect(file.notices.map(\.what.en) == ["this is not a folder"])
        #expect(reader.read(folder: "").notices.map(\.what.en) == ["there is no such folder"])
        #expect(reader.read(folder: "a\0b").notices.map(\.what.en) == ["there is no such folder"])
    }

    @Test("may be named with a slash at the end; places are the same")
    func slash() throws {
        let pack = try SamplePack(SamplePack.sound.replacing("total: 20", with: "total: 0"))
        let reading = PackReader { _, _ in [] }.read(folder: pack.folder + "//")
        #expect(reading.notices.first?.place?.file == pack.folder + "/pack.yaml")
    }

    @Test("holds pack.yaml as a regular file of its own")
    func main() throws {
        let pack = try SamplePack()
        let file = pack.folder + "/pack.yaml"
        try FileManager.default.removeItem(atPath: file)
        #expect(
            pack.lines() == ["pack.yaml: error: there is no such file. To mend it: check the path"])

        try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
        #expect(
            pack.lines()
                == ["pack.yaml: error: this is not a regular file; wanted a regular file"])
        try FileManager.default.removeItem(atPath: file)

        #expect(mkfifo(file, 0o600) == 0)
        #expect(
            pack.lines()
                == ["pack.yaml: error: this is not a regular file; wanted a regular file"])
        try FileManager.default.removeItem(atPath: file)

        try Data(SamplePack.sound.utf8).write(to: URL(fileURLWithPath: pack.parent + "/other.yaml"))
        try FileManager.default.createSymbolicLink(
            atPath: file, withDestinationPath: "../other.yaml")
        #expect(
            pack.lines() == [
                "pack.yaml: error: this file is a link that leads out of its folder; "
                    + "wanted a file inside the folder. To mend it: copy the file into the folder"
            ])
        try FileManager.default.removeItem(atPath: file)

        try FileManager.default.createSymbolicLink(
            atPath: file, withDestinationPath: "/dev/zero")
        #expect(pack.lines().first?.contains("leads out of its folder") == true)
    }

    @Test("digests to what coreutils say of its files")
    func digest() throws {
        let sound = try SamplePack()
        // `sha256sum pack.yaml | sha256sum` of the sound pack.
        let expected = try shell("cd '\(sound.folder)' && sha256sum pack.yaml | sha256sum")
        #expect(sound.read().pack?.digest == String(expected.prefix(64)))
    }

    @Test("digests decision tables with the pack file, and nothing else")
    func belongs() throws {
        let pack = try SamplePack()
        let before = try #require(pack.read().pack?.digest)
        try pack.write("notes", to: "README.md")
        try pack.write("hidden", to: ".table.dmn")
        #expect(pack.read().pack?.digest == before)
        try pack.write("<definitions/>", to: "a.dmn")
        let after = try #require(pack.read().pack?.digest)
        #expect(after != before)
        let expected = try shell("cd '\(pack.folder)' && sha256sum a.dmn pack.yaml | sha256sum")
        #expect(after == String(expected.prefix(64)))
    }

    @Test("changes its digest with any byte of the pack file")
    func bytes() throws {
        let one = try SamplePack().read().pack?.digest
        let other = try SamplePack(SamplePack.sound + "# \n").read().pack?.digest
        #expect(one != nil && other != nil && one != other)
    }

    private func shell(_ command: String) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
