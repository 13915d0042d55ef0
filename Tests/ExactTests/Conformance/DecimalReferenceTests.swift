import Exact
import Foundation
import Testing

@Suite("decimal128 beside Python's decimal")
struct DecimalReferenceTests {
    /// What `decimal_reference.py` writes; nil where there is no Python.
    private static let file: DecTestFile? = {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("decimal_reference.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path, "754", "26000"]
        let output = Pipe()
        process.standardOutput = output
        guard (try? process.run()) != nil else { return nil }
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        return DecTestFile(text: String(decoding: text, as: UTF8.self))
    }()

    @Test(
        "random operations agree in every digit, sign and exponent",
        .enabled(if: file != nil, "python3 is not installed"))
    func agreement() throws {
        let rows = try #require(Self.file).rows
        #expect(rows.count == 26_000)
        for row in rows {
            let wanted = DecTestTests.wanted(of: row)
            #expect(
                DecTestTests.answer(to: row) == wanted,
                "\(row.id) \(row.operation) \(row.operands) \(row.rounding)")
        }
    }
}
