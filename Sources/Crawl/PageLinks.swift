internal import Markup
internal import WARC

/// The links of a fetched page that a crawl may follow.
enum PageLinks {
    /// Links in document order with what they are taken for; none for a
    /// response that is not a page.
    static func links(
        in response: HTTPResponse, of address: WebAddress, limit: Int
    ) -> [(address: WebAddress, role: CaptureRole)] {
        guard (200...299).contains(response.status), let body = try? response.body(limit: limit),
            isPage(response, body.bytes),
            let page = try? PageScan(
                body.bytes, contentType: response.contentType,
                limits: MarkupLimits(bytes: limit, depth: 1, nodes: 1))
        else { return [] }
        var links: [(address: WebAddress, role: CaptureRole)] = []
        links.reserveCapacity(page.linkCount)
        page.forEachAddress(on: address) { kind, target in
            guard var role = role(kind) else { return }
            if role == .page, isDocument(target) { role = .attachment }
            // Buttons with `#` stand in rows.
            if let last = links.last, last.role == role, last.address == target { return }
            links.append((target, role))
        }
        // The pages of a list that a script numbers have no links to be found.
        let further = NumberedPages(in: body.bytes)?.addresses(from: address, limit: listPages)
        return links + (further ?? []).map { ($0, .page) }
    }

    /// What `discovery` finds in an answer, with what it is taken for.
    static func found(
        by discovery: LinkDiscovery?, in response: HTTPResponse, of address: WebAddress, limit: Int
    ) -> [(address: WebAddress, role: CaptureRole)] {
        guard let discovery, (200...299).contains(response.status),
            let body = try? response.body(limit: limit)
        else { return [] }
        return discovery.addresses(in: body.bytes, response.contentType, at: address)
            .map { ($0, isDocument($0) ? .attachment : .page) }
    }

    /// The most pages of one list that are asked for.
    private static let listPages = 100

    private static func role(_ kind: HTMLLink.Kind) -> CaptureRole? {
        switch kind {
        case .anchor, .frame, .refresh: .page
        case .image, .media: .attachment
        case .form, .script, .stylesheet, .relation: nil
        }
    }

    private static func isPage(_ response: HTTPResponse, _ body: [UInt8]) -> Bool {
        guard let type = response.contentType, !type.isEmpty else {
            return body.prefix(1_024).first { $0 > 32 } == UInt8(ascii: "<")
        }
        return type.lowercased().contains("html")
    }

    /// What sites offer for download, by the ending of its name.
    static func isDocument(_ address: WebAddress) -> Bool {
        documents.contains(address.fileExtension)
    }

    private static let documents: Set<String> = [
        "pdf", "ofd", "doc", "docx", "wps", "rtf", "odt", "txt", "csv", "xls", "xlsx", "et", "ods",
        "ppt", "pptx", "dps", "pps", "zip", "rar", "7z", "gz", "tar", "jpg", "jpeg", "png", "gif",
        "bmp", "webp", "svg", "ico", "tif", "tiff", "mp3", "mp4", "m4a", "wav", "avi", "mov", "flv",
        "wmv", "swf", "apk", "exe", "ceb", "cebx",
    ]
}
