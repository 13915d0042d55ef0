internal import WARC

/// By what a server can tell that an answer of its has not changed (RFC 9110 §8.8).
struct Validators: Hashable {
    let entityTag: String?
    let lastModified: String?

    /// Those of an answer; `nil` when it has none that can be sent back.
    init?(_ response: HTTPResponse) {
        entityTag = response.fields["ETag"].flatMap(Self.sendable)
        lastModified = response.fields["Last-Modified"].flatMap(Self.sendable)
        if entityTag == nil && lastModified == nil { return nil }
    }

    /// The fields of a request that asks for the answer only if it has changed.
    var headerLines: [String] {
        [
            entityTag.map { "If-None-Match: \($0)" },
            lastModified.map { "If-Modified-Since: \($0)" },
        ].compactMap(\.self)
    }

    private static func sendable(_ value: String) -> String? {
        let isPlain = value.utf8.allSatisfy { $0 >= 32 && $0 < 127 }
        return isPlain && !value.isEmpty && value.utf8.count <= 512 ? value : nil
    }
}
