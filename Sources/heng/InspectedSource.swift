import Assessment
import Crawl
import Evidence
import Exact
import Foundation
import Markup
import Model
import WARC

/// Where the page to look at comes from: the web, a file, or an archive.
struct InspectedSource {
    /// The page in an archive.
    struct Subject {
        let archive: CaptureArchive
        let address: String
        /// When it was captured.
        let time: DateTime
    }

    private let source: String
    private let url: String?
    private let allowPrivate: Bool

    init(_ source: String, url: String?, allowPrivate: Bool) {
        self.source = source
        self.url = url
        self.allowPrivate = allowPrivate
    }

    /// Gives the page to `look`. An archive reads bodies when they are asked for,
    /// so a fetched page is there for as long as `look` takes, and no longer.
    ///
    /// - Parameter now: when a page is fetched, or a file is read.
    func read<Sight>(
        at now: DateTime, _ terminal: Terminal, look: (Subject) throws -> Sight
    ) throws -> Sight {
        if source.lowercased().hasPrefix("http://") || source.lowercased().hasPrefix("https://") {
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("heng-inspect-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            return try look(fetched(into: folder.path, now, terminal))
        }
        return try look(stored(now, terminal))
    }

    private func stored(_ now: DateTime, _ terminal: Terminal) throws -> Subject {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: source, isDirectory: &isFolder)
        let name = source.lowercased()
        if exists, isFolder.boolValue || name.hasSuffix(".warc") || name.hasSuffix(".warc.gz") {
            return try archived(CaptureFiles.list(source), terminal)
        }
        return try saved(now)
    }

    // MARK: A saved page

    private func saved(_ now: DateTime) throws -> Subject {
        let bytes = try InputFile.read(source)
        let address = url ?? "http://localhost/" + (Self.fileName(source) ?? "page.html")
        guard let archive = CaptureArchive.page(bytes, at: address, time: now) else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: "--url"),
                    Wording(zh: "不是可访问的网页地址", en: "this is no address of a web page"),
                    found: address))
        }
        return Subject(archive: archive, address: address, time: now)
    }

    private static func fileName(_ path: String) -> String? {
        URL(fileURLWithPath: path).lastPathComponent
            .addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    }

    // MARK: An archive

    /// The addresses shown where nobody said which page.
    private static let shownPages = 20

    private func archived(_ files: [String], _ terminal: Terminal) throws -> Subject {
        let (archive, notices) = CaptureArchive.open(files: files)
        terminal.report(notices)
        let pages = PageInspector.pages(of: archive)
        guard let address = url ?? (pages.count == 1 ? pages.first : nil) else {
            let known = pages.prefix(Self.shownPages).map { Notice(.info, Wording(verbatim: $0)) }
            throw RejectedInput(
                [
                    Notice(
                        .error, at: Place(file: source),
                        Wording(
                            zh: "档案中有 \(pages.count) 个网页，请用 --url 指明一个，例如：",
                            en:
                                "the archive holds \(pages.count) pages; name one with --url, such as:"
                        ))
                ] + known)
        }
        let time = archive.archives.compactMap(\.last).max() ?? CaptureRun.now()
        return Subject(archive: archive, address: address, time: time)
    }

    // MARK: The web

    /// One request through the crawler: the same scope, robots and guard
    /// against addresses that are not public.
    private func fetched(
        into folder: String, _ now: DateTime, _ terminal: Terminal
    ) throws -> Subject {
        guard let address = WebAddress(source), address.isFetchable,
            let top = address.resolve("/")
        else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: source),
                    Wording(zh: "不是可访问的网页地址", en: "this is no address of a web page")))
        }
        var limits = CrawlLimits()
        limits.depth = 0
        limits.pages = limits.redirects + 1
        limits.readsSitemaps = false
        let plan = CrawlPlan(
            scopes: [CrawlScope(id: "page", seeds: [address], prefixes: [top])], limits: limits,
            allowPrivate: allowPrivate ? [address.host] : [], userAgent: "Heng")
        let writer = try WARCWriter(
            folder: folder, name: "page",
            info: plan.archiveInfo(software: "heng \(Engine.version)"), date: now)
        try Crawler.run(plan, into: writer, clock: CaptureRun.now)
        let (archive, notices) = CaptureArchive.open(files: try CaptureFiles.list(folder))
        terminal.report(notices)
        return Subject(archive: archive, address: address.description, time: now)
    }
}
