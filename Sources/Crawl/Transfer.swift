internal import CCurl
internal import Exact
internal import Markup
internal import WARC

/// One request under way, as libcurl's callbacks see it.
///
/// libcurl holds an unretained pointer to the transfer; the fetcher keeps the
/// transfer alive until its handle is taken out, and everything happens on
/// the fetcher's thread.
final class Transfer {
    /// A head longer than this is refused, in bytes.
    static let maximumHead = 262_144

    let job: FetchJob
    /// The job's place in its batch.
    let place: Int
    let easy: UnsafeMutableRawPointer
    private let network: NetworkGuard
    private let lines: UnsafeMutablePointer<curl_slist>?
    private(set) var attempt: FetchAttempt
    private var headBytes = 0
    private var bodyBytes = 0
    private var isOverBody = false
    /// The most bytes of body taken; known once the head is there.
    private var bodyRoom: Int?
    private let start = ContinuousClock.now
    private var isOverHead = false
    private var refused: NetworkAddress?
    private var received = 0

    /// Sets up a request; `nil` when libcurl has no memory for it.
    init?(
        _ job: FetchJob, place: Int, date: DateTime, settings: TransferSettings,
        network: NetworkGuard, cookies: String? = nil
    ) {
        guard let handle = curl_easy_init() else { return nil }
        self.job = job
        self.place = place
        self.network = network
        easy = handle
        attempt = FetchAttempt(date: date)
        var lines: UnsafeMutablePointer<curl_slist>?
        for line in settings.headerLines(for: job, cookies: cookies) {
            lines = curl_slist_append(lines, line)
        }
        self.lines = lines
        configure(settings)
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(lines)
    }

    private func configure(_ settings: TransferSettings) {
        let handle = easy
        let own = Unmanaged.passUnretained(self).toOpaque()
        heng_curl_set_string(handle, CURLOPT_URL, job.address.description)
        heng_curl_set_string(handle, CURLOPT_USERAGENT, settings.userAgent)
        heng_curl_set_list(handle, CURLOPT_HTTPHEADER, lines)
        heng_curl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        // Nothing from the environment or the user's home may change a capture.
        heng_curl_set_string(handle, CURLOPT_PROXY, "")
        heng_curl_set_string(handle, CURLOPT_NOPROXY, "*")
        for (option, value) in [
            (CURLOPT_NETRC, 0),  // CURL_NETRC_IGNORED
            (CURLOPT_NOSIGNAL, 1),
            (CURLOPT_FOLLOWLOCATION, 0),
            (CURLOPT_PATH_AS_IS, 1),
            // Only HTTP/1.1 has bytes on the wire that WARC can hold.
            (CURLOPT_HTTP_VERSION, 2),  // CURL_HTTP_VERSION_1_1
            (CURLOPT_HTTP_TRANSFER_DECODING, 0),
            (CURLOPT_HTTP_CONTENT_DECODING, 0),
            (CURLOPT_VERBOSE, 1),  // gives the request as sent to the debug callback
            (CURLOPT_NOBODY, job.extent == .head ? 1 : 0),
            (CURLOPT_TIMEOUT_MS, settings.timeoutMilliseconds),
            (CURLOPT_CONNECTTIMEOUT_MS, settings.timeoutMilliseconds),
        ] {
            heng_curl_set_long(handle, option, value)
        }
        heng_curl_set_sink(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            let bytes = UnsafeRawBufferPointer(start: bytes, count: size * count)
            return Transfer.from(context)?.takeHead(bytes) ?? 0
        }
        heng_curl_set_pointer(handle, CURLOPT_HEADERDATA, own)
        heng_curl_set_sink(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            let bytes = UnsafeRawBufferPointer(start: bytes, count: size * count)
            return Transfer.from(context)?.takeBody(bytes) ?? 0
        }
        heng_curl_set_pointer(handle, CURLOPT_WRITEDATA, own)
        heng_curl_set_debug(handle) { _, kind, bytes, count, context in
            if kind == CURLINFO_HEADER_OUT {
                Transfer.from(context)?.attempt.request.append(
                    contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
            }
            return 0
        }
        heng_curl_set_pointer(handle, CURLOPT_DEBUGDATA, own)
        heng_curl_set_opensocket(handle) { context, _, address in
            guard let address else { return -1 }
            return Transfer.from(context)?.openSocket(address) ?? -1
        }
        heng_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, own)
    }

    /// libcurl hands back the pointer it was given in `configure`.
    private static func from(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private func takeHead(_ bytes: UnsafeRawBufferPointer) -> Int {
        // After an interim answer (1xx) the real one begins.
        if attempt.hasHead, bodyBytes == 0, bytes.starts(with: "HTTP/".utf8) {
            attempt.message.removeAll(keepingCapacity: true)
            attempt.hasHead = false
        }
        received += bytes.count
        headBytes += bytes.count
        guard headBytes <= Self.maximumHead else {
            isOverHead = true
            return 0
        }
        // Trailer fields come here too; with the coding kept they are in the
        // body already.
        if attempt.hasHead { return bytes.count }
        attempt.message.append(contentsOf: bytes)
        if bytes.elementsEqual([13, 10]) || bytes.elementsEqual([10]) { attempt.hasHead = true }
        return bytes.count
    }

    private func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        received += bytes.count
        let most = bodyRoom ?? roomForBody()
        bodyRoom = most
        let room = most - bodyBytes
        guard bytes.count <= room else {
            attempt.message.append(contentsOf: bytes.prefix(room))
            bodyBytes = most
            isOverBody = true
            return 0
        }
        if bodyBytes == 0 {
            attempt.message.reserveCapacity(
                attempt.message.count + max(bytes.count, min(most, Self.likelyBody)))
        }
        attempt.message.append(contentsOf: bytes)
        bodyBytes += bytes.count
        return bytes.count
    }

    /// Few pages are longer than this, in bytes.
    private static let likelyBody = 65_536

    /// A document longer than its bound is of no use beyond its beginning, which
    /// still tells what kind of file it is.
    private func roomForBody() -> Int {
        let beginning = min(job.bodyBytes, CrawlLimits.beginning)
        switch job.extent {
        case .head, .beginning: return beginning
        case .whole:
            guard job.role == .attachment, let announced = attempt.announcedBytes,
                announced > job.bodyBytes
            else { return job.bodyBytes }
            return beginning
        }
    }

    private func openSocket(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        // The declared type of `addr` is shorter than an IPv6 address.
        let start = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? 16
        let bytes = UnsafeRawBufferPointer(
            start: UnsafeRawPointer(address) + start, count: Int(address.pointee.addrlen))
        guard let target = NetworkGuard.address(family: address.pointee.family, bytes) else {
            return -1
        }
        guard network.allows(target, host: job.address.host) else {
            refused = target
            return -1
        }
        return NetworkGuard.open(
            family: address.pointee.family, type: address.pointee.socktype,
            protocol: address.pointee.protocol)
    }

    /// Closes the attempt with libcurl's verdict.
    func finish(_ code: CURLcode) -> FetchAttempt {
        var pointer: UnsafeMutablePointer<CChar>?
        heng_curl_get_string(easy, CURLINFO_PRIMARY_IP, &pointer)
        if let pointer { attempt.ipAddress = String(cString: pointer) }
        attempt.duration = start.duration(to: .now)
        attempt.readHead()
        // Interim answers announce one that never came.
        if let status = attempt.head?.status, status < 200 {
            attempt.hasHead = false
            attempt.readHead()
        }
        let reason = String(cString: curl_easy_strerror(code))
        attempt.outcome = outcome(code)
        switch attempt.outcome {
        case .answered: if isPart || isOverBody { attempt.truncated = .length }
        case .cut:
            attempt.truncated = .length
            attempt.detail = Sentences.bodyBound(bodyBytes)
        case .refusedPrivate:
            attempt.detail = Sentences.privateAddress(refused.map(NetworkGuard.text) ?? "")
        case .timeout:
            attempt.truncated = .time
            attempt.detail = reason
        default:
            attempt.truncated = .disconnect
            attempt.detail = isOverHead ? Sentences.headBound : reason
        }
        // A torn head is no response that could be stored.
        if !attempt.hasHead {
            attempt.message = []
            attempt.truncated = nil
        }
        return attempt
    }

    /// Whether less was asked for than there is.
    private var isPart: Bool {
        switch job.extent {
        case .whole: return false
        case .head: return true
        case .beginning:
            guard let response = attempt.head, response.status == 206 else { return false }
            let total = response.fields["Content-Range"]?.split(separator: "/").last
            return total.flatMap { Int($0) } != bodyBytes
        }
    }

    private func outcome(_ code: CURLcode) -> CaptureOutcome {
        // What was not wanted is not missing.
        if isOverBody { return job.extent == .beginning ? .answered : .cut }
        if isOverHead { return .protocolError }
        switch code {
        // The connection may close within the head without libcurl minding.
        case CURLE_OK where !attempt.hasHead: return .connection
        case CURLE_OK: return attempt.head == nil ? .protocolError : .answered
        case CURLE_COULDNT_RESOLVE_HOST: return .dns
        case CURLE_COULDNT_CONNECT where refused != nil: return .refusedPrivate
        case CURLE_OPERATION_TIMEDOUT: return .timeout
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_CLIENTCERT, CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_ENGINE_NOTFOUND:
            return .tls
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT,
            CURLE_HTTP2:
            return .protocolError
        default: return .connection
        }
    }
}
