import Exact
import Foundation
import Testing

@testable import FEEL

@Suite("Random expressions")
struct ReferenceTests {
    /// Expressions and their values as `Reference/reference.py` works them out; nil where there is
    /// no Python.
    private static let lines: [Substring]? = {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Reference/reference.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path, "20220630", "6000"]
        process.environment = ProcessInfo.processInfo.environment
            .merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        guard (try? process.run()) != nil else { return nil }
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return String(decoding: text, as: UTF8.self).split(separator: "\n")
    }()

    @Test(
        "come out as an independent evaluation has them",
        .enabled(if: lines != nil, "python3 is not installed"))
    func agreement() throws {
        let lines = try #require(Self.lines)
        #expect(lines.count == 6_000)
        for line in lines {
            let parts = line.split(separator: "\t").map(String.init)
            let (found, wanted) = (try evaluate(parts[0]), try evaluate(parts[1]))
            #expect(
                found.isNull == wanted.isNull && FEELEquality.equal(found, wanted) == true,
                "\(parts[0]) is \(found), not \(wanted)")
        }
    }
}
