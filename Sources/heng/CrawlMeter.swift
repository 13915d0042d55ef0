import Crawl
import Model
import WARC

/// What a person watching a crawl wants to know: how far it is, how fast, what
/// went wrong, and how long it will take.
struct CrawlMeter {
    private let start: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant?
    private var addresses = 0
    private var missed = 0
    /// When the last addresses were dealt with; the pace is taken from them, as
    /// a host that slows down makes the beginning a poor guide.
    private var recent: [ContinuousClock.Instant] = []
    private var oldest = 0
    private static let window = 200

    init(start: ContinuousClock.Instant) {
        self.start = start
    }

    /// Takes an address; gives a line when it is time for a new one.
    mutating func take(_ progress: CrawlProgress, at now: ContinuousClock.Instant) -> Wording? {
        addresses += 1
        if progress.isMissed { missed += 1 }
        if recent.count < Self.window {
            recent.append(now)
        } else {
            recent[oldest] = now
            oldest = (oldest + 1) % Self.window
        }
        if let shown, shown.duration(to: now) < .milliseconds(200) { return nil }
        shown = now
        return line(waiting: progress.waiting, at: now)
    }

    private func line(waiting: Int, at now: ContinuousClock.Instant) -> Wording {
        let first = recent.count < Self.window ? start : recent[oldest]
        let milliseconds = max(1, Self.milliseconds(first.duration(to: now)))
        // Tenths of addresses a second.
        let pace = recent.count * 10_000 / milliseconds
        let left = Self.time(seconds: waiting * milliseconds / recent.count / 1_000)
        return Wording(
            zh:
                "已采 \(addresses) 个地址，每秒 \(pace / 10).\(pace % 10) 个，未取得 \(missed)；本层待采 \(waiting)，约需 \(left.zh)",
            en:
                "\(addresses) addresses, \(pace / 10).\(pace % 10) a second, \(missed) not had; \(waiting) waiting on this level, about \(left.en)"
        )
    }

    private static func time(seconds: Int) -> Wording {
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
        if hours > 0 {
            return Wording(zh: "\(hours) 小时 \(minutes) 分", en: "\(hours) h \(minutes) min")
        }
        if minutes > 0 {
            return Wording(
                zh: "\(minutes) 分 \(seconds % 60) 秒", en: "\(minutes) min \(seconds % 60) s")
        }
        return Wording(zh: "\(seconds) 秒", en: "\(seconds) s")
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return Int(clamping: seconds) * 1_000 + Int(clamping: attoseconds / 1_000_000_000_000_000)
    }
}
