"""Given names that tell a man or a woman, in lower case."""

from __future__ import annotations

MEN = frozenset(
    """
    aaron abdul abraham adam adrian ahmed aidan akira alan albert alejandro alexander alexei alfred
    ali allan allen alvin amos andre andreas andres andrew andy angelo anthony antoine anton
    antonio ari armando arnold arthur arturo asher barack barry bart ben benjamin benny bernard
    bernardo bernie bill blake bob bobby boris brad bradley brandon brendan brent bret brett brian
    brock bruce bruno bryan bryant byron caleb calvin carl carlos carlton cedric cesar chad charles
    charlie chester christian christopher chuck clarence clark clayton cliff clifford clint clyde
    cody colin conor conrad corey craig curt curtis cyrus damian damon dan daniel dante darius
    darrell darren darryl daryl dave david dean deandre demetrius dennis derek derrick desmond
    dexter diego dmitry dominic don donald donnie donte doug douglas doyle duncan dustin dwayne
    dwight dylan earl eddie edgar edmund eduardo edward edwin eli elias elijah elliot elliott elmer
    elon elvis emilio emmanuel enrique eric erik ernest ernesto ernie esteban ethan eugene evan
    everett ewan ezra felipe felix ferdinand fernando fidel floyd forrest francisco frank fred
    freddie frederick fredrick gareth garrett garth gary gavin gene geoff geoffrey george gerald
    gilbert giles glen glenn gordon grady graham greg gregg gregory guillermo gus hamish hank hans
    harold harry harvey hassan hector henrik henry herbert herman hiroshi homer horace howard howie
    hubert hugh hugo humberto ian igor irving irwin isaac isaiah ismael ivan jack jacob jake jamal
    james jared jarrod jason jasper javier javon jay jeb jed jeff jeffrey jeremy jerome jerry jesse
    jim jimmy joaquin joe joel joey johan john johnnie johnny jon jonah jonathan jonathon jorge
    jose joseph josh joshua josé juan jules julian julio julius justin kareem karl keith ken
    kendrick kenneth kenny kevin keyshawn kirk klaus kobe kurt kyle lamar lance landon larry lars
    lawrence lebron leland lenny leo leon leonard leroy lester levi liam lionel lloyd logan lonnie
    lorenzo lou louis lowell lucas luis luke luther lyle lyndon mack magnus malcolm malik manuel
    marc marcel marcelo marco marcus mario mark martin marvin mason mateo mathew matt matthew
    maurice mauricio max maxwell melvin merle michael mick mickey miguel mike mikhail miles milton
    mitch mitchell mitt mohamed mohammad mohammed morris moses muhammad murray myron nate nathan
    neil newt nicholas nick nicolas nigel nikolai noah nolan norman norris olaf oleg oliver omar
    orrin osama oscar otis otto owen pablo patrick paul pedro percy perry pete peter phil philip
    phillip pierre preston quentin rafael ralph ramon randall randolph randy raul ray raymond
    reggie reginald reince reuben rex rhett ricardo richard rick rickey ricky rob robert roberto
    rocco rocky rodney rodolfo rodrigo roger roland rolando roman ron ronald ronnie rory roscoe
    ross roy royce ruben rudolph rudy rufus rupert russ russell ryan salvador salvatore sammy
    samuel santiago satya saul scott seamus sean sebastian sergei sergey seth shane shaun shawn
    sheldon sherman sherrod sidney simon solomon spencer stan stanley stefan stephen steve steven
    stew stewart stu stuart sundar sven ted terrell terrence thad theo theodore thomas thurman tim
    timothy tobias toby todd tom tommy tony travis trent trevor trey tyler tyrone tyson ulysses
    vance vernon victor viktor vince vincent virgil vlad vladimir volodymyr wade wallace wally
    walter warner warren wayne wendell wes wesley wilbur wilfred willard william willie wolfgang
    woodrow wyatt xavier yuri yusuf zach zachary zane
    """.split()  # noqa: SIM905  word lists read better in lines
)
WOMEN = frozenset(
    """
    abby abigail adele adriana adrienne agnes aileen aisha alana alejandra alexandra alexis alice
    alicia alisha alison allie allison alma alyssa amanda amber amelia amie amina amy ana anastasia
    andrea angela angelina angie anita ann anna annabelle anne annette annie antoinette ariana
    arlene ashley astrid audrey barb barbara beatrice beatriz becky belinda bella bernadette
    bernice bertha bessie beth betsy bettina betty beverly bianca bonnie brandi brenda brianna
    bridget brittany brooke caitlin caitlyn camilla candace candice carla carly carmen carol
    caroline carolyn carrie cassandra cassie catherine cecelia cecilia celeste charlene charlotte
    chelsea cheri cheryl chloe christa christi christina christine christy cindy claire clara
    clarissa claudia colleen connie constance cora corinne courtney cristina crystal cynthia danica
    daniela danielle daphne darlene deanna debbie deborah debra deirdre delia delores denise
    desiree diana diane dianne dina dolly dolores donna dora doreen doris dorothy edith edna eileen
    elaina elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen ellie elsa elsie
    emilia emily emma erica ericka erika erin ernestine esmeralda esperanza estelle esther ethel
    eunice eva evangeline eve evelyn fatima faye felicia fern fiona flora florence frances
    francesca francine freya gabriela gabrielle gail gemma genevieve geraldine gertrude gillian
    gina ginny gladys glenda gloria grace greta guadalupe gwen gwendolyn hailey hanna hannah
    harriet hattie hazel heather heidi helen helena henrietta hilary hilda hillary holly ida imelda
    imogen ingrid irene irma isabel isabella isabelle ivanka jacqueline jacquelyn jada jana jane
    janelle janet janice janine jasmine jeanette jeanne jenn jenna jennie jennifer jenny jeri
    jessica jill jillian jo joan joann joanna joanne jocelyn jodi jolene josefina josephine josie
    joyce juanita judith judy julia juliana julianna julianne julie justine kaitlin kaitlyn kara
    karen kari karin karla kate katelyn katherine kathie kathleen kathrine kathryn kathy katie
    katrina kayla kelli kelly-anne kellyanne kelsey kendra kerri kiersten kimberley kimberly
    kirsten krista kristen kristi kristie kristin kristina kristine kristy krystal kyra lana laura
    laurel lauren laurie lavonne lea leah leanne leila lena leona leticia lila lillian lily linda
    lindsay lindsey lisa liz lois lola lorena loretta lori lorraine louise lucia lucille lucinda
    lucy luisa lupe luz lydia lynda lynette mabel mable madeleine madeline maggie mallory mandy
    marcella marcia marcie margaret margarita margie margo marguerite maria mariah marian mariana
    marianne maribel marie marilyn marina marisa marisol marissa marjorie marla marlene marsha
    marta martha mary maría mattie maude maureen mavis maxine maya mckenzie meg megan meghan
    melania melanie melinda melissa meredith mia michele michelle mildred millie mindy minnie
    miranda miriam mollie molly mona monica muriel myra myrtle nadia nadine nancy nanette naomi
    natalia natalie natasha nell nellie nettie nichole nicole nikki nina noelle nola nora noreen
    norma odessa olga olivia ophelia paige pam pamela patricia patti patty paula paulette pauline
    peggy penelope perla petra philippa phoebe phyllis pippa polly priscilla priya rachael rachel
    ramona raquel reba rebecca regina renee rhoda rhonda rita roberta robyn rochelle ronda rosa
    rosalie rosalind rosalyn rosanne rose roseanne rosemary rosie roxanne ruby ruth sabine sabrina
    sadie sallie sally samantha sandra sara sarah selena selma serena shania shari sharon sheena
    sheila shelley shelly sheri sherri sherrie sherry sheryl shirley silvia simone sofia sondra
    sonia sonja sonya sophia sophie stacey staci stacy stefanie stella stephanie sue susan susana
    susie suzanne svetlana sybil sylvia tabitha tamara tami tammy tanya tara tasha tatiana teresa
    terri tess tessa thelma theresa tia tiffany tina toni tonya tori traci tricia trina trisha
    trudy tyra ursula valarie valentina valeria valerie vanessa velma vera verna veronica vicki
    vickie vicky victoria virginia vivian viviana wanda wendy whitney wilma winifred yesenia
    yolanda yvette yvonne zainab zelda zoe zora
    """.split()  # noqa: SIM905  word lists read better in lines
)


def is_given_name(word: str) -> bool:
    """Whether a word, in lower case, is a man's or a woman's name."""
    return word in MEN or word in WOMEN
