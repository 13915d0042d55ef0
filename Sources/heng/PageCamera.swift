import Foundation
import Model

/// Takes pictures of copies of captured pages with Chromium, where it is
/// installed.
///
/// What is photographed is the copy, not the page: it loads nothing, and no
/// name is resolved.
struct PageCamera {
    private let program: String

    /// Seconds one picture may take.
    private static let patience = 60.0
    /// Larger pictures are thrown away.
    private static let largest = 32 << 20

    /// The camera of this machine.
    ///
    /// - Throws: `RejectedInput` when there is none.
    init() throws {
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
                    .error,
                    Wording(
                        zh: "没有找到 Chromium，无法生成截图",
                        en: "Chromium is not installed; no pictures can be taken"),
                    wanted: Wording(verbatim: names.joined(separator: ", ")),
                    fix: Wording(
                        zh: "安装 chromium，或去掉 --screenshots",
                        en: "install chromium, or leave --screenshots out")))
        }
        self.program = program
    }

    /// A picture of a page as PNG; `nil` when none came of it.
    func picture(of page: [UInt8]) -> [UInt8]? {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appendingPathComponent(
            "heng-picture-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: folder) }
        let (source, target) = (
            folder.appendingPathComponent("page.html"), folder.appendingPathComponent("page.png")
        )
        do {
            try manager.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(page).write(to: source)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments(folder, source, target)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            process.standardInput = FileHandle.nullDevice
            let done = DispatchSemaphore(value: 0)
            process.terminationHandler = { _ in done.signal() }
            try process.run()
            if done.wait(timeout: .now() + Self.patience) == .timedOut {
                process.terminate()
                return nil
            }
            let data = try Data(contentsOf: target)
            return data.count <= Self.largest && data.starts(with: [0x89, 0x50, 0x4E, 0x47])
                ? [UInt8](data) : nil
        } catch {
            return nil
        }
    }

    private func arguments(_ folder: URL, _ source: URL, _ target: URL) -> [String] {
        // Chromium refuses to run its sandbox for root, as in containers.
        (geteuid() == 0 ? ["--no-sandbox"] : []) + [
            "--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
            "--disable-background-networking", "--disable-sync", "--disable-extensions",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--window-size=1280,1600",
            "--user-data-dir=\(folder.appendingPathComponent("profile").path)",
            "--screenshot=\(target.path)", source.absoluteString,
        ]
    }
}
