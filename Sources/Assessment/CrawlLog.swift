public import Crawl
import Evidence
import Exact
import Markup
import WARC

/// The log of a crawl: one JSON object a line, for each request and for each
/// decision, in the order of the archive.
///
/// Keys stand in a fixed order and are left out where there is nothing to say;
/// times are those of the archive. Personal numbers in addresses and messages are
/// masked.
public enum CrawlLog {
    /// The line of an event, with its line feed.
    public static func line(_ event: CrawlEvent) -> [UInt8] {
        var writer = JSONLineWriter()
        writer.object { writer in
            switch event {
            case .exchange(let exchange): write(exchange, &writer)
            case .decision(let decision): write(decision, &writer)
            case .scope(let summary, let date):
                writer.string("event", "scope")
                writer.string("time", date.description)
                writer.string("scope", summary.id)
                writer.raw("visited", String(summary.visited))
                writer.raw("unvisited", String(summary.unvisited))
                writer.array("limits", summary.limits) { $0.string(nil, $1.rawValue) }
                let outcomes = summary.outcomes.sorted { $0.key.rawValue < $1.key.rawValue }
                writer.object("outcomes") { writer in
                    for (outcome, count) in outcomes {
                        writer.raw(outcome.rawValue, String(count))
                    }
                }
            }
        }
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ exchange: CrawlEvent.Exchange, _ writer: inout JSONLineWriter) {
        writer.string("event", "exchange")
        writer.string("time", exchange.date.description)
        writer.string("method", exchange.method)
        writer.string("url", Masking.maskedAddress(exchange.address.description))
        if let status = exchange.status { writer.raw("status", String(status)) }
        writer.string("outcome", exchange.outcome.rawValue)
        writer.raw("bytes", String(exchange.bytes))
        if let machine = exchange.ipAddress { writer.string("ip", machine) }
        if exchange.isGate { writer.raw("gate", "true") }
        switch exchange.revisit {
        case .identicalPayload: writer.string("revisit", "identical-payload-digest")
        case .notModified: writer.string("revisit", "server-not-modified")
        case nil: break
        }
    }

    private static func write(_ decision: CrawlEvent.Decision, _ writer: inout JSONLineWriter) {
        func address(_ key: String, _ text: String?) {
            if let text { writer.string(key, Masking.maskedAddress(text)) }
        }
        writer.string("event", "decision")
        writer.string("time", decision.date.description)
        address("url", decision.address.description)
        writer.string("role", decision.role.rawValue)
        writer.array("scopes", decision.scopes) { $0.string(nil, $1) }
        address("via", decision.via?.description)
        if let depth = decision.depth { writer.raw("depth", String(depth)) }
        writer.string("outcome", decision.outcome.rawValue)
        writer.raw("attempts", String(decision.attempts))
        address("redirect", decision.redirect)
        address("fallback", decision.fallback)
        address("same", decision.same)
        if let limit = decision.limit { writer.string("limit", limit.rawValue) }
        if !decision.message.isEmpty {
            writer.string("message", Masking.masked(decision.message))
        }
    }
}
