internal import Exact
internal import Markup
internal import WARC

/// Puts what became of an address into the archive.
struct Recorder {
    let writer: WARCWriter

    /// What the `metadata` record says beside outcome and attempts.
    struct Story {
        var scopes: [String]
        var role: CaptureRole
        var via: WebAddress?
        var depth: Int?
        var redirect: String?
        var limit: CaptureLimit?
    }

    /// Writes every exchange of an address and its `metadata` record.
    func write(
        _ address: WebAddress, _ attempts: [FetchAttempt], outcome: CaptureOutcome, detail: String,
        date: DateTime, _ story: Story
    ) throws(CrawlError) {
        var response: WARCRecord?
        for attempt in attempts {
            response = nil
            if attempt.hasHead {
                let record = WARCRecord.response(
                    target: address.description, date: attempt.date, message: attempt.message,
                    ipAddress: attempt.ipAddress.isEmpty ? nil : attempt.ipAddress,
                    truncated: attempt.truncated)
                try append(record)
                response = record
            }
            guard !attempt.request.isEmpty else { continue }
            try append(
                WARCRecord.request(
                    target: address.description, date: attempt.date, message: attempt.request,
                    concurrentTo: response?.id,
                    ipAddress: attempt.ipAddress.isEmpty ? nil : attempt.ipAddress))
        }
        var fields = HeaderFields()
        fields.append(.via, story.via?.description)
        for scope in story.scopes { fields.append(.scope, scope) }
        fields.append(.role, story.role.rawValue)
        fields.append(.depth, story.depth.map { String($0) })
        fields.append(.outcome, outcome.rawValue)
        fields.append(.limit, story.limit?.rawValue)
        fields.append(.attempts, attempts.isEmpty ? nil : String(attempts.count))
        fields.append(.redirect, story.redirect)
        fields.append(.message, detail.isEmpty ? nil : detail)
        try append(address, fields, date: attempts.last?.date ?? date, concurrentTo: response?.id)
    }

    /// Writes what a scope came to.
    func write(_ summary: ScopeSummary, target: WebAddress, date: DateTime) throws(CrawlError) {
        var fields = HeaderFields()
        fields.append(.scope, summary.id)
        fields.append(.role, CaptureRole.scope.rawValue)
        fields.append(.visited, String(summary.visited))
        fields.append(.unvisited, String(summary.unvisited))
        for limit in summary.limits { fields.append(.limit, limit.rawValue) }
        try append(target, fields, date: date, concurrentTo: nil)
    }

    private func append(
        _ address: WebAddress, _ fields: HeaderFields, date: DateTime, concurrentTo: String?
    ) throws(CrawlError) {
        let record: WARCRecord
        do {
            record = try WARCRecord.metadata(
                target: address.description, date: date, fields: fields,
                concurrentTo: concurrentTo)
        } catch {
            throw .archive(error)
        }
        try append(record)
    }

    private func append(_ record: WARCRecord) throws(CrawlError) {
        do {
            try writer.append(record)
        } catch {
            throw .archive(error)
        }
    }
}
