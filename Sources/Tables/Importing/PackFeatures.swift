/// What pack files may say above single rules; rules find out by themselves what the engine knows.
public struct PackFeatures: Sendable, Hashable {
    /// `misfit:` of an indicator.
    public var misfit: Bool
    /// `bonus:` beside the tree.
    public var bonus: Bool

    /// The features of a pack reader.
    public init(misfit: Bool, bonus: Bool) {
        self.misfit = misfit
        self.bonus = bonus
    }

    /// Everything a pack may ever say.
    public static let all = PackFeatures(misfit: true, bonus: true)
    /// Trees and rules alone.
    public static let plain = PackFeatures(misfit: false, bonus: false)
}
