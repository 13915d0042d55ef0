"""What one township's columns hold. The manifest is worked out from these values, never from the pages."""

from dataclasses import dataclass, field
from datetime import date

COLUMNS = {
    "两化专栏": "lhzl",
    "标准目录": "bzml",
    "工作动态": "gzdt",
    "政策文件": "zcwj",
    "政策解读": "zcjd",
    "办事指南": "bsfw",
    "公开指南": "gkzn",
    "依申请公开": "ysqgk",
    "意见征集": "yjzj",
    "村务公开": "cwgk",
}

# Required elements and the wordings a page may use for them: index 0 is the pack's own name.
STAGES = ["决策公开", "执行公开", "管理公开", "服务公开", "结果公开"]
HEADS = {
    "公开事项": ["公开事项", "事项名称"],
    "公开内容": ["公开内容（要素）", "公开内容", "内容要素"],
    "公开依据": ["公开依据", "法律依据"],
    "公开时限": ["公开时限", "公布时限"],
    "公开主体": ["公开主体", "责任主体"],
    "公开渠道": ["公开渠道和载体", "公开渠道", "公开载体"],
}
GUIDE = {
    "办理材料": ["办理材料", "申请材料", "所需材料"],
    "办理流程": ["办理流程", "办事流程", "办理程序"],
    "经办人": ["经办人", "承办人", "经办人姓名"],
    "联系电话": ["联系电话", "咨询电话", "联系方式"],
}
MARKS = ["主办单位", "网站标识码", "ICP备案号", "联系方式"]
FORMS = ["图文漫画", "简明问答", "事例讲解", "短视频"]
EXPLAINED = {
    "政策背景": ["政策背景", "制定背景", "出台背景"],
    "主要内容": ["主要内容", "核心内容"],
    "执行标准": ["执行标准", "适用标准"],
    "惠民利民举措": ["惠民利民举措", "惠民举措", "便民举措"],
    "新旧政策差异": ["新旧政策差异", "新旧差异", "与原政策的区别"],
    "后续工作考虑": ["后续工作考虑", "下一步工作", "后续工作"],
}
ON_REQUEST = {
    "公开渠道": ["公开渠道", "获取方式", "公开途径"],
    "受理机构": ["受理机构", "申请受理机构"],
    "申请方式": ["申请方式", "提出申请的方式"],
    "申请流程": ["申请流程", "申请步骤"],
    "处理程序": ["处理程序", "申请处理"],
    "办理时限": ["办理时限", "答复时限", "答复期限"],
    "书面答复": ["书面答复", "答复形式"],
    "收费情况": ["收费情况", "收费标准", "申请收费"],
}
CONSULTED = {
    "决策草案": ["决策草案", "征求意见稿", "草案全文"],
    "解读说明": ["解读说明", "起草说明", "草案解读"],
    "决策依据": ["决策依据", "起草依据", "制定依据"],
    "反馈途径": ["反馈途径", "意见反馈途径", "反馈渠道"],
    "联系方式": ["联系方式", "联系电话", "联系人"],
}
VILLAGE_LIST = {
    "公开内容": ["公开内容", "公开事项"],
    "公开时限": ["公开时限", "公开时间"],
    "公开形式": ["公开形式", "公开方式"],
}
VILLAGE = ["集体资产管理", "财务收支", "乡村振兴", "惠农政策", "养老服务", "社会救助"]

DOMAINS = [
    "重大建设项目", "公共资源交易", "财政预决算", "安全生产", "税收管理", "征地补偿",
    "国有土地上房屋征收", "保障性住房", "农村危房改造", "环境保护", "公共文化服务", "公共法律服务",
    "扶贫", "救灾", "食品药品监管", "城市综合执法",
]


def day(text):
    return date.fromisoformat(text)


@dataclass(frozen=True)
class News:
    date: str
    title: str
    text: str  # key into prose.NEWS


@dataclass(frozen=True)
class Doc:
    """A policy document; `date` is when it was published, `written` when it was signed."""

    date: str
    title: str
    subject: str
    number: str
    written: str
    attachment: str = ""  # file name of an attachment that exists


@dataclass(frozen=True)
class Interp:
    """An interpretation of document `doc` (its index); `link` says how the two are tied together."""

    date: str
    title: str
    doc: int
    link: str  # "document" | "interpretation" | "both" | "title"
    forms: tuple = ()
    missing: tuple = ()


@dataclass(frozen=True)
class Guide:
    date: str
    title: str
    service: str  # key into prose.SERVICES
    missing: tuple = ()


@dataclass(frozen=True)
class Consult:
    """A call for comments ("call") or what became of the comments ("result")."""

    date: str
    title: str
    kind: str
    subject: str
    missing: tuple = ()
    attachment: str = ""


@dataclass(frozen=True)
class Village:
    """A posting of the village column; `covers` are the aspects its title names."""

    date: str
    title: str
    covers: tuple = ()
    table: str = ""  # "" | "list" | "subsidy" | "leak" | "leak-again"


@dataclass(frozen=True)
class Dead:
    """An address that is not there. `target` is relative to the home; `linked` names the pages linking to it."""

    target: str
    linked: tuple
    what: str
    kind: str = "dead-link"


@dataclass(frozen=True)
class Style:
    meta: str = "plain"  # plain | reversed | closed | upper | single | body
    container: str = "zoom"
    listing: str = "ul"  # ul | table | date-first
    dates: str = "{y:04}-{m:02}-{d:02}"
    address: str = "art"
    info: str = "table"
    keys: tuple = ("索引号", "发布机构", "发文字号", "成文日期", "发布日期", "有效性", "主题分类")
    colours: tuple = ("#b3201b", "#8c1713", "#fbf4ec")
    encoding: str = "utf-8"
    charset: str = "utf-8"
    rooted: bool = False  # links from the root instead of relative ones
    flat: bool = False  # gzdt.html instead of gzdt/
    shorten: int = 24  # characters of a title that a list shows
    words: int = 0  # which wording of an element this township uses
    tags: str = "lower"  # lower | upper | single-quoted


@dataclass(frozen=True)
class Township:
    id: str
    name: str
    number: int
    story: str
    style: Style
    villages: tuple
    domains: int = 16
    stages: tuple = tuple(STAGES)
    heads: tuple = tuple(HEADS)
    catalogue: str = "plain"  # plain | spanned | two-rows | td
    leaflet: str = ""  # title of the 一本通 posting, with its date
    leaflet_date: str = "2022-05-18"
    marks: tuple = tuple(MARKS)
    on_request: tuple = tuple(ON_REQUEST)
    news: tuple = ()
    docs: tuple = ()
    interps: tuple = ()
    guides: tuple = ()
    consults: tuple = ()
    village_posts: tuple = ()
    village_list_missing: tuple = ()
    dead: tuple = ()
    slow: tuple = ()  # columns that answer after SLOW seconds
    identity_cards: tuple = ()
    mobiles: tuple = ()
    decoys: tuple = field(default=())

    @property
    def home(self):
        return f"/xz/{self.id}/"

    def column(self, name):
        slug = COLUMNS[name]
        if slug == "bzml":
            return self.home + ("bzml.html" if self.style.flat else "lhzl/bzml.html")
        if slug == "gkzn":
            return self.home + "gkzn.html"
        return self.home + slug + (".html" if self.style.flat else "/")

    @property
    def authority(self):
        return self.name + "人民政府"

    @property
    def office(self):
        return self.name + "党政综合办公室"

    @property
    def landline(self):
        return f"0700-88{self.number:02}001"

    @property
    def contact_mobile(self):
        """Given out by the township itself in a contact field: no leak."""
        return f"139000{self.number:03}01"
