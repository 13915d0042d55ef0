import Assessment
import Foundation
import Model
import Reports

/// An earlier round, as its folder or as its record.
enum PastSource {
    case folder(String)
    case record(RecordReader.Result, file: String)

    /// What lies at `path`.
    init(_ path: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            !isFolder.boolValue
        {
            self = .record(try RecordReader.read(InputFile.record(path), file: path), file: path)
        } else {
            self = .folder(path)
        }
    }

    /// What a person should know about it.
    var notices: [Notice] {
        if case .record(let record, _) = self { record.notices } else { [] }
    }

    /// The files its pack, which lies in the folder `pack`, was tailored with.
    func tailoring(onPack pack: String, _ assessor: Assessor) throws -> [String] {
        switch self {
        case .folder(let folder): return try assessor.tailoring(ofRound: folder, onPack: pack)
        case .record(let record, let file):
            let reports = URL(fileURLWithPath: file).deletingLastPathComponent()
            // Reports lie in a folder of the round's.
            return try assessor.tailoring(
                ofRecord: record.round, onPack: pack,
                near: [reports.path, reports.deletingLastPathComponent().path])
        }
    }

    /// What the later pack makes of it.
    func effect(
        from old: Assessor.PackSource, to new: Assessor.PackSource, _ assessor: Assessor
    ) throws -> PackEffect {
        switch self {
        case .folder(let folder): try assessor.effect(onRound: folder, from: old, to: new)
        case .record(let record, _):
            try assessor.effect(onRecord: record.round, from: old, to: new)
        }
    }
}
