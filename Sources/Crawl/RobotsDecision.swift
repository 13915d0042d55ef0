internal import WARC

/// What robots.txt means for the pages of an origin.
enum RobotsDecision {
    /// Ask, within these rules.
    case rules(RobotsRules)
    /// Ask for nothing.
    case closed(CaptureOutcome, String)

    /// Reads the outcome of asking for robots.txt (RFC 9309 §2.3.1).
    init(_ last: FetchAttempt?, agent: String, bodyBytes: Int) {
        guard let last else {
            self = .closed(.limit, "")
            return
        }
        switch last.outcome {
        case .answered, .cut:
            guard let response = last.response else {
                self = .closed(.robotsUnavailable, Sentences.robotsFailed("no response"))
                return
            }
            switch response.status {
            case 200...299:
                let body = try? response.body(limit: bodyBytes)
                self = .rules(RobotsRules(body?.bytes ?? [], agent: agent))
            // Asked too often is not the same as having no rules.
            case 429, 500...999:
                self = .closed(.robotsUnavailable, Sentences.robotsStatus(response.status))
            default: self = .rules(.allowingAll)
            }
        // The host itself cannot be had: its pages would fail the same way.
        case .dns, .refusedPrivate, .connection, .tls:
            self = .closed(last.outcome, last.detail)
        default: self = .closed(.robotsUnavailable, Sentences.robotsFailed(last.detail))
        }
    }
}
