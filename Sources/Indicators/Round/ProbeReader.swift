import Markup
import Model

/// Reads a round's `probe:` entry.
struct ProbeReader {
    static let standardLog = "probe.jsonl"

    private let paths: RoundPaths

    init(_ paths: RoundPaths) {
        self.paths = paths
    }

    /// The probe, with what is wrong with it; the gentle values where there is no entry.
    func read(_ setting: Setting?) -> (probe: RoundProbe?, notices: [Notice]) {
        guard let setting else {
            return (RoundProbe(log: Self.standardLog, control: nil, timeout: .seconds(15)), [])
        }
        var reader = SettingReader(setting)
        let log = paths.file("log", else: Self.standardLog, &reader)
        let control = control(&reader)
        let written = reader.text("timeout")
        var timeout = 15_000
        if let written {
            if let given = Quantity.milliseconds(written), (100...600_000).contains(given) {
                timeout = given
            } else {
                reader.reject("timeout", wanted: RoundWording.aDuration)
            }
        }
        let notices = reader.finish()
        guard let log, !notices.contains(where: { $0.severity == .error }) else {
            return (nil, notices)
        }
        return (
            RoundProbe(log: log, control: control, timeout: .milliseconds(timeout)), notices
        )
    }

    private func control(_ reader: inout SettingReader) -> String? {
        guard let text = reader.text("control") else { return nil }
        guard let address = WebAddress(text), address.isFetchable, !WebAddress.namesUser(text)
        else {
            reader.reject("control", wanted: RoundWording.aControl)
            return nil
        }
        return address.description
    }
}
