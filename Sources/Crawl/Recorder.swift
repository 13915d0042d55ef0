internal import Exact
internal import Markup
internal import WARC

/// Puts what became of an address into the archive.
struct Recorder {
    let writer: WARCWriter
    let log: (CrawlEvent) -> Void

    /// What the `metadata` record says beside outcome and attempts.
    struct Story {
        var scopes: [String]
        var role: CaptureRole
        var via: WebAddress?
        var depth: Int?
        var redirect: String?
        var fallback: String?
        var same: String?
        var limit: CaptureLimit?
    }

    /// Writes the exchange with an address, where there was one, and its
    /// `metadata` record.
    ///
    /// - Parameter date: when nothing was asked for.
    func write(
        _ address: WebAddress, _ exchange: Exchange?, outcome: CaptureOutcome, detail: String,
        date: @autoclosure () -> DateTime, _ story: Story
    ) throws(CrawlError) {
        if let exchange {
            if let failure = exchange.failure { throw .archive(failure) }
            for piece in exchange.pieces { try append(piece) }
        }
        let time = exchange?.date ?? date()
        for event in exchange?.events ?? [] { log(.exchange(event)) }
        log(
            .decision(
                CrawlEvent.Decision(
                    address: address, date: time, role: story.role, scopes: story.scopes,
                    via: story.via, depth: story.depth, outcome: outcome,
                    attempts: exchange?.attempts ?? 0, redirect: story.redirect,
                    fallback: story.fallback, same: story.same, limit: story.limit,
                    message: detail)))
        var fields = HeaderFields()
        fields.append(.via, story.via?.description)
        for scope in story.scopes { fields.append(.scope, scope) }
        fields.append(.role, story.role.rawValue)
        fields.append(.depth, story.depth.map { String($0) })
        fields.append(.outcome, outcome.rawValue)
        fields.append(.limit, story.limit?.rawValue)
        fields.append(.attempts, exchange.map { String($0.attempts) })
        fields.append(.redirect, story.redirect)
        fields.append(.fallback, story.fallback)
        fields.append(.same, story.same)
        fields.append(.message, detail.isEmpty ? nil : detail)
        try append(address, fields, date: time, concurrentTo: exchange?.response)
    }

    /// Writes what a scope came to.
    func write(_ summary: ScopeSummary, target: WebAddress, date: DateTime) throws(CrawlError) {
        log(.scope(summary, date: date))
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
        do {
            try writer.append(record)
        } catch {
            throw .archive(error)
        }
    }

    private func append(_ piece: WARCPiece) throws(CrawlError) {
        do {
            try writer.append(piece)
        } catch {
            throw .archive(error)
        }
    }
}
