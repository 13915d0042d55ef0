import Foundation
import Model

/// An installed Chromium, run once for each page without a window and without a network.
struct Chromium {
    private let program: String

    /// The Chromium of this machine.
    ///
    /// - Parameters:
    ///   - missing: what a person is told when there is none.
    ///   - fix: what to do then.
    /// - Throws: `RejectedInput` when there is none.
    init(missing: Wording, fix: Wording) throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        let programs = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard
            let program = programs.first(where: {
                FileManager.default.isExecutableFile(atPath: $0)
            })
        else {
            throw RejectedInput(
                Notice(
                    .error, missing, wanted: Wording(verbatim: names.joined(separator: ", ")),
                    fix: fix))
        }
        self.program = program
    }

    /// What Chromium makes of a page; `nil` when nothing came of it in time.
    ///
    /// - Parameters:
    ///   - name: the name of the file that is made.
    ///   - patience: the seconds it may take.
    ///   - options: what is asked for, given the path of that file.
    func made(
        of page: [UInt8], to name: String, patience: Double, options: (String) -> [String]
    ) -> [UInt8]? {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appendingPathComponent(
            "heng-chromium-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: folder) }
        let (source, target) = (
            folder.appendingPathComponent("page.html"), folder.appendingPathComponent(name)
        )
        do {
            try manager.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(page).write(to: source)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments =
                arguments(profile: folder.appendingPathComponent("profile").path)
                + options(target.path) + [source.absoluteString]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            process.standardInput = FileHandle.nullDevice
            let done = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in done.signal() }
            try process.run()
            if done.wait(timeout: .now() + patience) == .timedOut {
                process.terminate()
                return nil
            }
            return [UInt8](try Data(contentsOf: target))
        } catch {
            return nil
        }
    }

    private func arguments(profile: String) -> [String] {
        // Chromium refuses to run its sandbox for root, as in containers.
        (geteuid() == 0 ? ["--no-sandbox"] : []) + [
            "--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
            "--disable-background-networking", "--disable-sync", "--disable-extensions",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(profile)",
        ]
    }
}
