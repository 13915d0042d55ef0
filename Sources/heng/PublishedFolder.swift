import Foundation

/// A folder of published reports, of which only plain files inside are read.
struct PublishedFolder {
    private let url: URL

    /// The folder at `path`; `nil` when there is none.
    init?(_ path: String) {
        url = URL(fileURLWithPath: path, isDirectory: true)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
            isFolder.boolValue
        else { return nil }
    }

    /// The archives a run kept beside its reports, if it did.
    var captures: String? {
        let folder = url.appendingPathComponent("captures").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.contains { $0.hasSuffix(".warc") || $0.hasSuffix(".warc.gz") } ? folder : nil
    }

    /// The bytes of a file of the folder; `nil` when there is none, or `path`
    /// leads out of it.
    func read(_ path: String) -> [UInt8]? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
        let file = url.appendingPathComponent(path)
        let home = url.resolvingSymlinksInPath().appendingPathComponent(path)
        guard file.resolvingSymlinksInPath().path == home.path else { return nil }
        return try? InputFile.read(file.path)
    }
}
