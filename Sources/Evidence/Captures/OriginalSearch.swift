import Exact
import Markup
import WARC

/// Looks for the responses that revisits repeat without naming them by id, in
/// one more reading of the files.
struct OriginalSearch {
    /// What a response may be found by.
    private enum Key: Hashable {
        case visit(String, DateTime)
        case payload(WARCDigest, at: String)
        case anyPayload(WARCDigest)
        case page(String)
    }

    private struct Find {
        let time: DateTime
        let store: CapturedAnswer.Store
    }

    private var found: [Key: [Find]] = [:]

    /// More answers of one address are not told apart by time.
    private static let mostFinds = 64

    /// Looks for what `revisit` repeats.
    mutating func want(_ revisit: RevisitDesk.Revisit) {
        for key in Self.keys(of: revisit) { found[key] = [] }
    }

    /// Reads the files, if anything is wanted.
    mutating func run(_ files: [String]) {
        guard !found.isEmpty else { return }
        for case .record(let record, let location) in WARCArchive(files: files)
        where record.type == .response && record.isHTTP {
            take(record, at: location)
        }
    }

    private mutating func take(_ record: WARCRecord, at location: WARCLocation) {
        guard let target = record.targetURI, let time = record.date else { return }
        var keys: [Key] = [.visit(target, time), .page(target)]
        if let digest = record.payloadDigest {
            keys += [.payload(digest, at: target), .anyPayload(digest)]
        }
        keys.removeAll { (found[$0]?.count ?? Self.mostFinds) >= Self.mostFinds }
        guard !keys.isEmpty else { return }
        if case .altered = record.verify() { return }
        let store: CapturedAnswer.Store =
            location.length == nil ? .memory(record) : .file(location)
        for key in keys { found[key]?.append(Find(time: time, store: store)) }
    }

    /// What `revisit` repeats, as far as it can be told.
    func find(_ revisit: RevisitDesk.Revisit) -> CapturedAnswer.Store? {
        for key in Self.keys(of: revisit) {
            // The last one before it; copies of a payload are all the same.
            let earlier = (found[key] ?? []).filter { $0.time <= revisit.time }
            if let find = earlier.max(by: { $0.time < $1.time }) { return find.store }
        }
        return nil
    }

    /// From the surest to the least sure.
    private static func keys(of revisit: RevisitDesk.Revisit) -> [Key] {
        let target = revisit.refersToTarget ?? revisit.target
        var keys: [Key] = []
        if let time = revisit.refersToTime { keys.append(.visit(target, time)) }
        if let digest = revisit.digest {
            keys += [.payload(digest, at: target), .anyPayload(digest)]
        }
        if revisit.profile == .notModified || revisit.status == 304 { keys.append(.page(target)) }
        return keys
    }
}
