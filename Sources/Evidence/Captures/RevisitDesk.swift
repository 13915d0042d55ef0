import Exact
import Markup
import Model
import WARC

/// Leads answers that were stored without a payload back to the record that
/// holds it.
///
/// The record is looked for by the id the revisit names, then by the address
/// and time it names, then by the digest of the payload (of the same address
/// before any other); where a server only said “not modified”, the last answer
/// of the address before it is meant. It may lie in any of the files.
struct RevisitDesk: Sendable {
    /// A revisit that was read.
    struct Revisit: Sendable {
        let file: String
        let address: WebAddress
        let time: DateTime
        let record: String
        let target: String
        let profile: WARCRevisitProfile?
        let refersTo: String?
        let refersToTarget: String?
        let refersToTime: DateTime?
        let digest: WARCDigest?
        /// The head that came, unless none was stored.
        let status: Int?
        let contentType: String?
        let location: String?
    }

    /// What came of a revisit.
    enum Outcome {
        case answer(CapturedAnswer)
        /// No record that it could repeat, or not the one it means.
        case lost(Wording)
    }

    private(set) var waiting: [Revisit] = []

    /// Notes a revisit until all files were read.
    mutating func wait(_ record: WARCRecord, at address: WebAddress, time: DateTime, file: String) {
        let head = record.block.isEmpty ? nil : try? record.httpHead()
        waiting.append(
            Revisit(
                file: file, address: address, time: time, record: record.id,
                target: record.targetURI ?? "", profile: record.revisitProfile,
                refersTo: record.refersTo, refersToTarget: record.refersToTargetURI,
                refersToTime: record.refersToDate, digest: record.payloadDigest,
                status: head?.status, contentType: head?.contentType,
                location: head?.fields["Location"]))
    }

    /// Adds what a later stretch of the archive holds.
    mutating func add(_ later: RevisitDesk) {
        waiting += later.waiting
    }

    /// The answers of all revisits, in the order in which they were read.
    ///
    /// - Parameters:
    ///   - answers: what was read, also what others went before.
    ///   - files: where to look for originals that are not among them.
    func resolved(
        among answers: AnswerTable, files: [String]
    ) -> [(revisit: Revisit, outcome: Outcome)] {
        guard !waiting.isEmpty else { return [] }
        let originals = answers.stores(of: Set(waiting.compactMap(\.refersTo)))
        let chain = Dictionary(
            waiting.map { ($0.record, $0) }, uniquingKeysWith: { first, _ in first })
        var search = OriginalSearch()
        var stores: [CapturedAnswer.Store?] = []
        for revisit in waiting {
            let (store, last) = follow(revisit, to: originals, through: chain)
            stores.append(store)
            if store == nil { search.want(last) }
        }
        search.run(files)
        return waiting.indices.map { index in
            let revisit = waiting[index]
            let store =
                stores[index] ?? search.find(follow(revisit, to: originals, through: chain).last)
            return (revisit, Self.outcome(of: revisit, from: store))
        }
    }

    /// Revisits of revisits; nobody honest stacks more of them.
    private static let longestChain = 16

    /// The record named by id, through revisits that name others, and the last
    /// revisit on the way.
    private func follow(
        _ revisit: Revisit, to originals: [String: CapturedAnswer.Store],
        through chain: [String: Revisit]
    ) -> (store: CapturedAnswer.Store?, last: Revisit) {
        var current = revisit
        for _ in 0..<Self.longestChain {
            guard let id = current.refersTo else { return (nil, current) }
            if let store = originals[id] { return (store, current) }
            guard let next = chain[id] else { return (nil, current) }
            current = next
        }
        return (nil, current)
    }

    private static func outcome(
        of revisit: Revisit, from store: CapturedAnswer.Store?
    ) -> Outcome {
        guard let store, let original = try? store.record(), original.type != .revisit,
            let response = try? original.httpHead()
        else { return .lost(CaptureWording.lostOriginal) }
        if let claimed = revisit.digest, let known = original.payloadDigest,
            claimed.algorithm == known.algorithm, claimed != known
        {
            return .lost(CaptureWording.otherOriginal)
        }
        // “Not modified” says nothing about the page but that it is the old one.
        let isOld = revisit.profile == .notModified || revisit.status == 304
        return .answer(
            CapturedAnswer(
                address: revisit.address, time: revisit.time,
                status: (isOld ? nil : revisit.status) ?? response.status,
                record: revisit.record,
                contentType: (isOld ? nil : revisit.contentType) ?? response.contentType,
                location: (isOld ? nil : revisit.location) ?? response.fields["Location"],
                isWhole: original.truncated == nil, store: store))
    }
}

extension CapturedAnswer.Store {
    /// The record, read from its file where it is not held.
    func record() throws(WARCError) -> WARCRecord {
        switch self {
        case .file(let location): try WARCReader.record(at: location)
        case .memory(let record): record
        }
    }
}
