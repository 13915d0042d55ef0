public import Exact
import Markup
public import Model
import WARC

/// What a crawl captured: for each address the answer that counts.
///
/// Reading an archive keeps heads only; bodies are read when an extractor asks
/// for them. Any WARC file will do, not only our crawler's.
public struct CaptureArchive: Sendable {
    /// How much of an answer is read.
    public struct Limits: Sendable, Hashable {
        /// The most bytes of a decoded body; a longer one counts as cut.
        public let bodyBytes: Int
        /// The most redirects followed in a row.
        public let redirects: Int

        /// 8 MB and ten redirects unless said otherwise.
        public init(bodyBytes: Int = 8 << 20, redirects: Int = 10) {
            self.bodyBytes = max(bodyBytes, 1)
            self.redirects = max(redirects, 0)
        }
    }

    /// The files, by name.
    public let archives: [ScoredRound.Archive]
    let limits: Limits
    private let answers: [WebAddress: CapturedAnswer]
    private let failures: [WebAddress: CapturedFailure]
    /// What the crawl left out, by the scope it belongs to.
    let omissions: [String: Int]

    /// Reads the archives.
    ///
    /// Where an address was asked for more than once, the last answer counts
    /// whose status speaks of the page (2xx, 3xx, 404, 410); failing that the
    /// last answer of any status; failing that the last failure. Whole answers
    /// go before cut ones; ties are broken by the record's id.
    ///
    /// - Parameters:
    ///   - files: paths of `.warc` and `.warc.gz` files, in any order.
    /// - Returns: the archive, and what was wrong with its files; a bad file
    ///   or record never hides the others.
    public static func open(
        files: [String], limits: Limits = Limits()
    ) -> (archive: CaptureArchive, notices: [Notice]) {
        var index = ArchiveIndex(limits: limits)
        for file in files.sorted() { index.read(file) }
        let archive = CaptureArchive(
            archives: index.archives, limits: limits, answers: index.answers,
            failures: index.failures, omissions: index.omissions)
        return (archive, index.notices)
    }

    /// Every address that was answered with a page or a redirect to one, by
    /// address.
    var answeredAddresses: [WebAddress] { answers.keys.sorted() }

    /// The answer of this very address; redirects are not followed.
    func answer(_ address: WebAddress) -> CapturedAnswer? { answers[address] }

    /// Why this very address has no answer.
    func failure(_ address: WebAddress) -> CapturedFailure? {
        answers[address] == nil ? failures[address] : nil
    }

    /// What came of asking for `address`, redirects followed inside the
    /// archive.
    func resolve(_ address: WebAddress) -> Resolution {
        var current = address
        var visited: Set<WebAddress> = [address]
        for _ in 0...limits.redirects {
            guard let answer = answers[current] else {
                if let failure = failures[current] { return .failed(failure) }
                return .absent(current)
            }
            guard answer.isRedirect, let location = answer.location else {
                return .answered(answer)
            }
            guard let next = current.resolve(location), next.isFetchable else {
                return .strayed(answer, CaptureWording.badRedirect)
            }
            guard visited.insert(next).inserted else {
                return .strayed(answer, CaptureWording.redirectLoop)
            }
            current = next
        }
        guard let answer = answers[address] else { return .absent(address) }
        return .strayed(answer, CaptureWording.tooManyRedirects)
    }

    /// What came of asking for an address.
    enum Resolution {
        case answered(CapturedAnswer)
        case failed(CapturedFailure)
        /// A chain of redirects that leads nowhere.
        case strayed(CapturedAnswer, Wording)
        /// The archive knows nothing of this address.
        case absent(WebAddress)
    }

    /// The decoded body of an answer.
    func body(of answer: CapturedAnswer) -> CapturedBody {
        do {
            let record: WARCRecord =
                switch answer.store {
                case .file(let location): try WARCReader.record(at: location)
                case .memory(let record): record
                }
            let body = try record.httpResponse().body(limit: limits.bodyBytes)
            return CapturedBody(bytes: body.bytes, isWhole: body.isWhole && answer.isWhole)
        } catch {
            return CapturedBody(bytes: [], isWhole: false)
        }
    }
}

extension CaptureArchive {
    /// An archive of one page that came from nowhere but a file.
    ///
    /// - Parameters:
    ///   - address: the address it is to be read as, on which links depend.
    ///   - contentType: what a server would have said of it.
    /// - Returns: `nil` when the address cannot be one of a page.
    public static func page(
        _ bytes: [UInt8], at address: String, contentType: String? = nil, time: DateTime
    ) -> CaptureArchive? {
        guard let place = WebAddress(address), place.isFetchable else { return nil }
        let head =
            "HTTP/1.1 200 OK\r\n"
            + (contentType.map { "Content-Type: \($0)\r\n" } ?? "") + "\r\n"
        let answer = CapturedAnswer(
            address: place, time: time, status: 200,
            record: "sha256:" + Digest.sha256(bytes), contentType: contentType, location: nil,
            isWhole: true,
            store: .memory(
                .response(target: address, date: time, message: Array(head.utf8) + bytes)))
        return CaptureArchive(
            archives: [], limits: Limits(), answers: [place: answer], failures: [:],
            omissions: [:])
    }
}
