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
    /// Sorted.
    private let answers: AnswerTable
    private let failures: [WebAddress: CapturedFailure]
    /// The address of an answer by its canonical form, where that is another.
    private let spellings: [WebAddress: Int]
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
        var index = ArchiveIndex()
        let files = files.sorted()
        for file in files { index.read(file) }
        index.close(files: files)
        let archive = CaptureArchive(
            archives: index.archives, limits: limits, answers: index.tally.answers,
            failures: index.tally.failures, omissions: index.tally.omissions)
        return (archive, index.notices)
    }

    init(
        archives: [ScoredRound.Archive], limits: Limits, answers: AnswerTable,
        failures: [WebAddress: CapturedFailure], omissions: [String: Int]
    ) {
        spellings = Self.spellings(of: answers)
        self.archives = archives
        self.limits = limits
        self.answers = answers
        self.failures = failures
        self.omissions = omissions
    }

    private static func spellings(of answers: AnswerTable) -> [WebAddress: Int] {
        var spellings: [WebAddress: Int] = [:]
        for number in 0..<answers.count {
            let address = answers.address(number)
            let canonical = address.canonical
            guard canonical != address else { continue }
            // The first of them all, in the order of addresses.
            if spellings[canonical] == nil { spellings[canonical] = number }
        }
        return spellings
    }

    /// Every address that was answered, in order.
    var answeredAddresses: some RandomAccessCollection<WebAddress> {
        (0..<answers.count).lazy.map { answers.address($0) }
    }

    /// The numbers, by address, of the answers within a scope.
    func numbers(in scope: UnitScope) -> [Int] {
        let ranges = scope.beginnings.map { answers.numbers(beginningWith: $0) }
        let under = ranges.joined().filter { scope.contains(answers.address($0)) }
        let elsewhere = Set(scope.columns.compactMap { answers.number(of: $0) })
            .filter { number in !ranges.contains { $0.contains(number) } }
        return elsewhere.isEmpty ? under : (under + elsewhere).sorted()
    }

    /// The answer of a number.
    subscript(number: Int) -> CapturedAnswer { answers[number] }

    /// The number of the answer of this address, whichever way it was written
    /// when it was asked for.
    func number(of address: WebAddress) -> Int? {
        if let number = answers.number(of: address) { return number }
        let canonical = address.canonical
        return answers.number(of: canonical) ?? spellings[canonical]
    }

    /// The answer of this address, whichever way it was written when it was
    /// asked for; redirects are not followed.
    func answer(_ address: WebAddress) -> CapturedAnswer? {
        number(of: address).map { answers[$0] }
    }

    /// Why this very address has no answer.
    func failure(_ address: WebAddress) -> CapturedFailure? {
        number(of: address) == nil ? failures[address] : nil
    }

    /// The addresses within `scope` whose https failed, with those that were
    /// asked for over http in their place, in order.
    func fallbacks(where isMeant: (WebAddress) -> Bool) -> [(WebAddress, WebAddress)] {
        failures.values.filter { $0.outcome == .tls && isMeant($0.address) }
            .compactMap { failure in failure.instead.map { (failure.address, $0) } }
            .sorted { $0.0 < $1.0 }
    }

    /// What came of asking for `address`, redirects followed inside the
    /// archive.
    func resolve(_ address: WebAddress) -> Resolution {
        var current = address
        var visited: Set<WebAddress> = [address]
        for _ in 0...limits.redirects {
            guard let answer = answer(current) else {
                guard let failure = failures[current] else { return .absent(current) }
                guard let instead = failure.instead, visited.insert(instead).inserted,
                    number(of: instead) != nil
                else { return .failed(failure) }
                current = instead
                continue
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
        guard let answer = answer(address) else { return .absent(address) }
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
            let record = try answer.store.record()
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
        var answers = AnswerTable()
        answers.keep(answer)
        return CaptureArchive(
            archives: [], limits: Limits(), answers: answers, failures: [:],
            omissions: [:])
    }
}
