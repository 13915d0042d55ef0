import Foundation
public import Model

/// Finds the archive files that `--captures` and `heng inspect` name.
public enum CaptureFiles {
    /// The WARC files of `path`, sorted: the file itself, or those directly in
    /// the folder.
    ///
    /// - Throws: when there is none.
    public static func list(_ path: String) throws(RejectedInput) -> [String] {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, !isFolder.boolValue { return [path] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let files = names.filter { $0.hasSuffix(".warc.gz") || $0.hasSuffix(".warc") }.sorted()
        guard !files.isEmpty else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: path), AssessmentWording.noCaptures,
                    fix: AssessmentWording.makeCaptures))
        }
        let folder = path.hasSuffix("/") ? path : path + "/"
        return files.map { folder + $0 }
    }
}
