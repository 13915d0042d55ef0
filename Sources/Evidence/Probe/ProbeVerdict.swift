import WARC

/// What one try means for the availability of a site (national index 2019, single veto “site cannot
/// be opened”).
enum ProbeVerdict {
    /// It opened in time.
    case opened
    /// It did not open in time.
    case failed
    /// It says nothing: the server refused the prober, or the prober was offline.
    case void

    /// The verdict on `entry`; opening that took `slow` milliseconds or more has failed.
    static func of(_ entry: ProbeEntry, in pass: ProbePassRecord?, slow: Int) -> ProbeVerdict {
        switch entry.outcome {
        case .answered, .cut:
            // 401, 403 and 429 speak to the prober, not to visitors.
            if let status = entry.status, [401, 403, 429].contains(status) { return .void }
            if let status = entry.status, status >= 400 { return .failed }
            return entry.milliseconds >= slow ? .failed : .opened
        case .timeout, .dns, .connection, .tls, .protocolError, .tooManyRedirects:
            return pass?.isOffline == true ? .void : .failed
        case .refusedPrivate, .refusedScope, .refusedScheme, .robots, .robotsUnavailable, .limit,
            .same:
            return .void
        }
    }
}
