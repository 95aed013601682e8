import { type Random, weighted } from '../random.ts'

const givenNames = (
  'Aaliyah Aaron Abbie Abdul Adaeze Adam Adrian Agnieszka Ahmed Aidan Aisha Alan Alasdair Alex Alexandra Alice ' +
  'Alison Alistair Amanda Amara Amelia Amir Amrit Amy Anders Andre Andrea Andrew Aneta Angela Anil Anita Ann Anna ' +
  'Anneka Anthony Antonia April Archie Arjun Asha Ashley Audrey Ayesha Barry Beatrix Becky Ben Bernadette Beth ' +
  'Bethan Bilal Bogdan Brendan Brian Bridget Bronwen Bryony Caitlin Callum Cameron Camille Carlos Caroline Carys ' +
  'Catherine Cerys Charles Charlotte Chidi Chloe Chris Christine Ciaran Claire Clara Colin Connor Cordelia Craig ' +
  'Dafydd Daisy Daniel Daniela Darnell David Dawn Dean Deborah Declan Deepa Delroy Denise Derek Dev Diane Diya ' +
  'Dominic Donna Duncan Dylan Ebony Edward Eilidh Ekow Elaine Eleanor Elif Elizabeth Ella Ellen Elsie Emeka Emily ' +
  'Emma Emyr Eric Erin Esme Eva Ewan Faith Farah Fatima Femi Finlay Fiona Florence Frances Frank Freya Gareth Gary ' +
  'Gavin Gemma George Georgia Gillian Gita Glenn Gordon Grace Graham Grant Greg Guy Gwen Habiba Hamza Hannah Harriet ' +
  'Harry Hassan Hayley Hazel Heather Helen Henry Holly Howard Hugh Humaira Huw Ian Ibrahim Iman Imani Imogen Ines ' +
  'Iona Iqra Irene Ishaan Isla Ivan Iwona Jack Jacob Jacqueline Jade Jake James Jamie Jane Janet Janine Jared ' +
  'Jasmine Jason Jay Jean Jennifer Jenny Jerome Jess Joan Joanna Joel John Jonah Jonathan Jordan Joseph Josie Joy ' +
  'Judith Julia Julie Kamal Karen Karl Kate Katie Kavita Keira Keith Kelly Ken Kenji Kerry Kevin Khadija Kieran Kim ' +
  'Kirsty Kofi Kyle Lara Laura Lauren Lee Leila Leon Leroy Lesley Lewis Liam Linda Lisa Lorraine Louise Lucia Lucy ' +
  'Luke Lydia Lynn Maeve Magda Mahmoud Malcolm Marcus Marek Margaret Maria Marie Mark Martin Mary Matthew Maureen ' +
  'Meera Megan Mei Melanie Mercy Michael Michelle Mihai Miriam Mohammed Molly Monica Morag Nadia Naomi Nathan ' +
  'Nathaniel Neha Neil Nia Niamh Nicholas Nicola Nigel Nikolai Nina Noor Oisin Olivia Olu Omar Owen Paige Pamela Pat ' +
  'Patience Paul Paula Pauline Penny Peter Philip Philippa Piotr Poppy Priya Rachel Rafael Rahul Raj Rebecca ' +
  'Rhiannon Rhys Richard Rob Robert Robin Roger Rohan Ronan Rory Rosa Rosie Roxanne Roy Ruben Ruth Ryan Sadia Sally ' +
  'Sam Samantha Samir Sandra Saoirse Sarah Scott Sean Selina Shanice Shannon Sharon Shaun Sheila Shirin Sian Simone ' +
  'Siobhan Sophie Stacey Stella Stephanie Stephen Steven Stuart Sue Sunita Susan Suzanne Sylvia Tamsin Tanya Tara ' +
  'Tariq Temi Terence Teresa Thandi Theo Theresa Tim Tina Toby Tom Tomasz Tracey Trevor Tyrone Uma Valerie Vanessa ' +
  'Vera Vicky Victoria Vikram Viktor Vincent Wayne Wendy William Winston Xin Yasmin Yusuf Zachary Zainab Zara Zoe ' +
  'Zofia'
).split(' ')

/** Each borne by several in a thousand of the country: in a force of thousands there are some of each. */
const common = (
  'Smith Jones Williams Taylor Davies Brown Evans Thomas Roberts Johnson Wilson Robinson Wright Wood Thompson Hall ' +
  'Green Walker Hughes Edwards Lewis White Turner Jackson Hill Harris Clark Cooper Harrison Davis Ward Baker Martin ' +
  'Morris James Morgan King Allen Clarke Cook Moore Parker Price Phillips Watson Shaw Lee Bennett Carter Griffiths ' +
  'Mitchell Young Patel Khan Singh Ali Begum Hussain Ahmed Kelly Scott Anderson Campbell Murphy'
).split(' ')

/** Borne by one in a thousand or so. */
const usual = (
  'Abdi Adams Adebayo Afolabi Agyemang Akande Akhtar Andrews Ansah Appiah Armstrong Aslam Atkinson Bailey Baptiste ' +
  'Barker Barnes Bello Berry Bevan Bibi Bird Booth Bowen Bradley Brennan Burton Butler Byrne Cameron Carr Chan ' +
  'Chapman Charles Cheung Chowdhury Christou Chukwu Cole Collins Costa Cox Dada Daly Dawson Day Demir Dhillon Dixon ' +
  'Doyle Duncan Elliott Ellis Eze Ferreira Fisher Fitzgerald Fletcher Ford Foster Fox Francis Fraser Freeman ' +
  'Frimpong Gallagher Garcia Gardner Georgiou Gibson Gill Gordon Graham Grant Gray Gupta Gurung Gwynne Hamilton ' +
  'Harper Hart Harvey Hassan Holmes Horvath Howard Hudson Hunt Hunter Ibrahim Ionescu Ivanov Jankauskas Jenkins ' +
  'Joseph Kamara Kaminski Kapoor Kavanagh Kaya Kazlauskas Kennedy Kerr Knight Kowalski Kumar Lam Lawal Lawrence ' +
  'Lawson Leung Lewandowski Li Liu Llewellyn Lloyd Lopez MacDonald Malik Marshall Mason Matthews Mbeki McCarthy ' +
  'McDonald McKenzie McLean McLeod Mehta Meredith Miah Mills Mirza Mohamed Moyo Murray Nagy Ncube Ndlovu Newman ' +
  'Nguyen Nicholson Nolan Novakova Nowak Ogunleye Olawale Onyeka Opoku Osborne Owen Owusu Ozturk O’Brien O’Connor ' +
  'O’Neill O’Sullivan Palmer Parmar Parry Payne Pearce Pearson Pereira Perera Perry Peters Pierre Popa Popescu ' +
  'Powell Pritchard Probert Prosser Pugh Quinn Qureshi Rai Rashid Rees Rehman Reid Reynolds Richards Richardson ' +
  'Robertson Rogers Ross Rossi Russell Ryan Santos Shah Sheikh Siddiqui Sidhu Silva Simpson Sinclair Solanki Spencer ' +
  'Stephens Stevens Stewart Szymanski Tang Thakur Thapa Uddin Vaughan Walsh Wang Warsame Watts Webb Wells Wheeler ' +
  'Wisniewski Wojcik Wong Zhang'
).split(' ')

/** Borne by few. */
const rare = (
  'Abara Abernethy Achterberg Ackerley Acklam Addyman Adeyemi Ainsworth Alderton Allardyce Allsop Amadi Ambler ' +
  'Anstey Appleyard Arbuthnot Arkwright Armitage Asante Ashcroft Ashdown Askew Aspinall Atherley Attwood Auld ' +
  'Aylward Babbage Backhouse Badger Bagnall Bainbridge Balderstone Balogun Bancroft Bannister Barlow Barnett ' +
  'Barraclough Barrowclough Bassett Battersby Baxendale Beardsley Beattie Beckwith Bedford Beever Bellamy ' +
  'Bellweather Benbow Bentham Beresford Bhatt Bickerstaffe Biddulph Biggs Billingham Bingham Birchall Birkin ' +
  'Blackburn Blackwater Blakeley Blenkinsop Bloomfield Blundell Boardman Boateng Bodkin Bonham Boothroyd Bosworth ' +
  'Bottomley Bowyer Bracegirdle Brackenridge Bradshaw Braithwaite Bramhall Bramley Brearley Brightwell Brindley ' +
  'Broadbent Brocklehurst Brockway Bromley Brotherton Buckley Bulmer Bulstrode Burgess Burnham Burrows Buttery ' +
  'Buxton Byers Cadman Calloway Calvert Cantrell Capstick Cardew Carlisle Carnegie Carrow Cartmell Cartwright ' +
  'Cavendish Chadwick Chalmers Champion Charlesworth Charlton Chaudhry Cheetham Chen Cherry Chilvers Chisholm ' +
  'Churchill Clapham Clegg Clitheroe Clough Cochrane Codrington Colclough Coldwell Comerford Conway Copeland ' +
  'Copperfield Corbett Cornforth Cottam Cotterill Coulson Cowell Crabtree Cradock Cranston Crawford Critchley ' +
  'Crompton Crosby Crosswell Crowther Cruickshank Culshaw Cunliffe Currie Dacre Dalgleish Dalton Danso Darby Darrow ' +
  'Darwent Davenport Daventry Dearden Delacroix Denham Derbyshire Desai Devlin Dewhurst Diallo Dickson Digby Dimmock ' +
  'Dobson Donaldson Dowling Doyley Drinkwater Drummond Duckworth Dudley Duffy Dunmore Dunnett Durrant Dyson Eastlake ' +
  'Eastwood Eccles Eccleston Eddowes Edevane Edgar Ekwueme Eldridge Ellwood Elphick Elsworth Emberton Embleton ' +
  'Enfield Entwistle Etherington Everard Ewart Eyre Fairbairn Fairclough Fairweather Falconer Fanshawe Farquhar ' +
  'Farthing Faulkner Fawcett Fearnley Featherstone Fennimore Fenwick Fernandes Fielding Filby Finch Firth Fishwick ' +
  'Fitton Flanagan Flett Flint Fogarty Forsyth Fothergill Foulkes Foxglove Frampton Frobisher Froggatt Fulbright ' +
  'Furness Gadsby Galbraith Galloway Gammon Garside Gascoigne Gaunt Geddes Ghosh Gibbons Gilchrist Gillespie Gilmour ' +
  'Glasspool Gledhill Glover Goddard Godfrey Goldsworthy Goodall Gorringe Gosling Grainger Grayson Greatorex Greaves ' +
  'Greenhalgh Grewal Grimshaw Grundy Guest Gunn Gunnarsson Hadley Haigh Haldane Halliwell Hallworth Hambleton ' +
  'Hammersley Hampson Hancock Handley Hanley Harcourt Hardcastle Hargreave Harker Harrington Hartley Hartnell Haslam ' +
  'Hathersage Hatton Hawkins Haworth Hawtrey Hayward Hazelwood Hebden Helliwell Hemsworth Henshaw Hepworth Heslop ' +
  'Hewitt Heywood Hibbert Higginbottom Hinchliffe Hindle Hirst Hodgkinson Holgate Hollis Holmfirth Holroyd Honeyman ' +
  'Hopwood Horrocks Horsfall Hossain Houghton Howarth Hoyle Huddleston Hulme Hutchins Huxtable Ibbotson Idowu ' +
  'Illingworth Ingham Inglewood Inglis Inman Iqbal Irvine Isherwood Iveson Jagger Jardine Jarvis Jefferson Jennings ' +
  'Jessop Johnstone Joiner Jolliffe Jowett Kaur Keating Keighley Kellaway Kellett Kemp Kendrick Kenworthy Kershaw ' +
  'Kettlewell Kilpatrick Kingsley Kingsnorth Kirkbride Kirkham Kitching Knapton Knowles Kowalczyk Lacey Laidlaw ' +
  'Lambourne Lancaster Langley Langstaff Larkspur Larwood Latham Laverick Laycock Leadbetter Leatherby Leeming Leigh ' +
  'Leslie Lightfoot Lingard Linley Lister Littlewood Livesey Lockhart Lomax Longbottom Longden Lonsdale Lowther ' +
  'Lumley Luscombe Lyall Lythgoe Mabbott Mackeson Maddox Mahmood Makepeace Mallory Maltby Manning Mansfield ' +
  'Marchbank Marriott Marsden Massey Mather Maxwell Mayhew McAllister McBride McCabe McCulloch McFarlane McGrath ' +
  'McIntyre McKay McNally McPherson Meakin Mellor Mensah Menzies Mercer Merriweather Metcalfe Middlemiss Midgley ' +
  'Milburn Millar Milligan Mistry Moffat Molyneux Monaghan Monk Monkhouse Montgomery Moorcroft Mortimer Mortlake ' +
  'Mountford Mowbray Moxon Muir Munro Murgatroyd Musgrave Nakamura Nash Naylor Needham Nesbitt Netherby Nettleton ' +
  'Neville Newbold Newsome Nightingale Niven Norcross Northcott Novak Nuttall Nwosu Oakenfull Oakley Obi Ogden ' +
  'Ogilvy Okonkwo Oldfield Oldroyd Oliphant Openshaw Ormerod Orrell Osei Oswald Outhwaite Overbury Oxley Oyelaran ' +
  'Padgett Paget Paisley Parkin Partridge Pascoe Patterdale Pattinson Paxton Peacock Peel Pemberton Pendlebury ' +
  'Penhaligon Penrose Percival Petherick Petrov Pickersgill Pilkington Pinchbeck Pinder Plowright Pollard Poskitt ' +
  'Postlethwaite Poulter Pratt Preece Prendergast Prescott Proctor Purcell Quarshie Quayle Quennell Quigley Rackham ' +
  'Radcliffe Rahman Raine Raistrick Ramsay Ramsbottom Rankin Ratcliffe Ravenscroft Rawnsley Rayner Reddy Redfern ' +
  'Redmond Renshaw Renwick Rhodes Ridgeway Ridley Rigby Riley Ripley Ritchie Robson Rollinson Rosewarne Rothwell ' +
  'Routledge Rowntree Rushworth Rutherglen Ruthven Saddler Sagar Sallow Salter Sanderson Sandhu Sargent ' +
  'Satterthwaite Saville Scargill Schofield Seddon Sedgwick Selby Senior Sesay Sewell Shackleton Sharma Shelton ' +
  'Shepherd Sherratt Shufflebottom Shuttleworth Sidebottom Silverdale Simister Singleton Skelton Skidmore Slater ' +
  'Slingsby Smallbone Smethurst Southern Sowerby Speight Spicer Stafford Stainforth Standish Stanhope Starling Stead ' +
  'Stirling Stobbs Stockdale Stokoe Strachan Stringer Sugden Summerscale Sutcliffe Swales Swann Sweeney Swift ' +
  'Swinburne Sykes Talbot Tansley Tate Tattersall Tembo Tempest Tennant Thackeray Thistlethwaite Thorley Thornhill ' +
  'Threlfall Thurston Tidewell Tindall Tipping Todd Tolliver Tomlinson Towler Treadwell Tregenza Trelawney Tremayne ' +
  'Trevelyan Trotter Trowbridge Tully Tunstall Turnbull Tweddle Twist Tyndall Underhill Unsworth Unwin Upton ' +
  'Urquhart Utley Uzoma Vance Varley Varma Venables Verity Vickers Vickerstaff Vincent Wadham Wadsworth Wainscott ' +
  'Wakefield Walmsley Walsingham Warburton Wardle Waring Warrington Waterhouse Watkinson Weatherall Weaver Wedgwood ' +
  'Weir Westwood Whalley Wharton Wheatley Whitaker Whitehead Whitfield Whitlock Whittle Whitworth Wigglesworth ' +
  'Wilcock Wilkes Wilkinson Winstanley Winter Winterbourne Wolstenholme Womersley Woodcock Woodhead Woolley Worsley ' +
  'Worthington Wragg Wrigglesworth Wyatt Wynne Wystan Yardley Yates Yaxley Yeadon Yilmaz York Zielinski'
).split(' ')

/** Of a hundred people, how many have a name that is common, usual, rare, or of two. */
const kinds = weighted<'common' | 'usual' | 'rare' | 'double'>([
  ['common', 27],
  ['usual', 33],
  ['rare', 38],
  ['double', 2],
])
const named = { common, usual, rare } as const

export const inventGivenName = (random: Random): string => random.pick(givenNames)

export function inventFamilyName(random: Random): string {
  const kind = kinds(random)
  return kind === 'double' ? `${random.pick(usual)}-${random.pick(common)}` : random.pick(named[kind])
}
