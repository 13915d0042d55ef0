public import Model
import Yams

/// Reads a YAML file into ``Model/Setting`` values that know where they stand.
///
/// Only the plain part of YAML 1.1 is taken: one document of maps with scalar
/// keys, lists and scalars. Anchors, aliases and complex keys are refused, so
/// that a small file cannot stand for a huge one. Scalars keep their text as
/// written; tags are ignored.
public enum SettingFile {
    /// What a file may grow to before it is refused.
    public struct Limits: Sendable, Hashable {
        /// The most bytes of a file.
        public let bytes: Int
        /// The most levels of maps and lists inside each other.
        public let depth: Int

        /// 4 MB and 64 levels unless said otherwise; a depth above 256 is
        /// taken as 256, because the parser below recurses once a level.
        public init(bytes: Int = 4 << 20, depth: Int = 64) {
            self.bytes = bytes
            self.depth = min(depth, 256)
        }
    }

    /// The one document of a file; an empty file gives `null`.
    ///
    /// - Parameters:
    ///   - bytes: the file as it stands on disk, UTF-8 with or without a byte
    ///     order mark.
    ///   - file: the name notices and places give.
    /// - Throws: every problem found, each with file, line and column
    ///   (one-based, counted in Unicode scalars).
    public static func read(
        _ bytes: [UInt8], file: String, limits: Limits = Limits()
    ) throws(RejectedInput) -> Setting {
        guard bytes.count <= limits.bytes else {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), SettingsWording.tooLarge,
                    found: "\(bytes.count)", wanted: SettingsWording.atMostBytes(limits.bytes)))
        }
        let text = SourceText(bytes, file: file)
        let problems = text.problems(depth: limits.depth)
        guard problems.isEmpty else { throw RejectedInput(problems) }
        do {
            // Without rules nothing is resolved: `4%`, `on` and `2022-03-31`
            // all stay text, and keys compare by their text alone.
            let parser = try Parser(
                yaml: text.string, resolver: .basic, constructor: .default, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                return Setting(.null, at: Place(file: file, line: 1, column: 1))
            }
            var converter = NodeConverter(text, depthLimit: limits.depth)
            // Nodes refer to their anchors weakly; the parser owns them.
            let setting = withExtendedLifetime(parser) { converter.setting(root, depth: 1) }
            guard converter.notices.isEmpty else { throw RejectedInput(converter.notices) }
            return setting
        } catch let rejected as RejectedInput {
            throw rejected
        } catch let error as YamlError {
            throw RejectedInput(YAMLProblem.notices(for: error, in: text))
        } catch {
            throw RejectedInput(
                Notice(
                    .error, at: Place(file: file), SettingsWording.notYAML, found: "\(error)"))
        }
    }
}
