/// Every family, the more particular first: what a phrase says in particular must not be taken for
/// what it says in general.
struct PhraseFamilies {
    let all: [any PhraseFamily] = [
        FloorFamily(), RemarkFamily(), VetoFamily(), VoidFamily(), CeilingFamily(), NoteFamily(),
        ReverseFamily(), LevelsFamily(), BandsFamily(), RespectiveFamily(), TiersFamily(),
        DiscretionFamily(), ElementsFamily(),
        RatioFamily(), TargetFamily(), CapFamily(), EarnFamily(), AggravateFamily(),
        DeductFamily(), AwardFamily(), ProportionFamily(), DeadlineFamily(),
    ]
}
